/**
 * How a letter looks, on the operator's pages and alone. There are no fonts, images or rules from
 * elsewhere; every colour has a contrast of at least 4.5 to 1 on its ground.
 */
export const LETTER_STYLE = `.letter {
  max-width: 68rem;
  color: #1b2733;
  overflow-wrap: break-word;
}
.letter section {
  margin-top: 2rem;
}
.letter section section {
  margin-top: 1.25rem;
}
.letter h2 {
  margin: 0 0 0.75rem;
  padding-bottom: 0.25rem;
  border-bottom: 2px solid #0b3b5c;
  font-size: 1.25rem;
  line-height: 1.3;
  color: #0b3b5c;
}
.letter h3 {
  margin: 0 0 0.5rem;
  font-size: 1.0625rem;
}
.letter h4,
.letter h5,
.letter h6 {
  margin: 0 0 0.375rem;
  font-size: 1rem;
}
.letter .values {
  margin: 0 0 0.75rem;
  border: 1px solid #ccd5dd;
  background: #fff;
}
.letter .values > div {
  display: grid;
  grid-template-columns: minmax(9rem, 15rem) minmax(0, 1fr);
  gap: 0.125rem 1rem;
  padding: 0.4375rem 0.75rem;
}
.letter .values > div + div {
  border-top: 1px solid #e3e9ee;
}
.letter dt {
  color: #4a5866;
}
.letter dd {
  margin: 0;
}
.letter dd > p:last-child,
.letter td p:last-child,
.letter .prose p:last-child {
  margin-bottom: 0;
}
.letter p {
  margin: 0 0 0.625rem;
}
.letter .prose {
  max-width: 44rem;
  margin-bottom: 0.75rem;
}
.letter .line {
  display: block;
}
.letter .quiet {
  color: #4a5866;
}
.letter .warning {
  margin: 0 0 1rem;
  padding: 0.625rem 0.875rem;
  border: 1px solid #d3ae52;
  border-left-width: 4px;
  background: #fff5da;
  font-weight: 600;
}
.letter table {
  width: 100%;
  margin-bottom: 0.75rem;
  border: 1px solid #ccd5dd;
  border-collapse: collapse;
  background: #fff;
  font-size: 0.9375rem;
}
.letter caption {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.letter th,
.letter td {
  padding: 0.4375rem 0.75rem;
  border-top: 1px solid #e3e9ee;
  text-align: left;
  vertical-align: top;
}
.letter thead th {
  border-bottom: 2px solid #ccd5dd;
  background: #f3f6f8;
  font-size: 0.875rem;
}
.letter tbody th {
  font-weight: 600;
}
.letter tbody th .line + .line {
  font-weight: 400;
}
.letter summary {
  cursor: pointer;
}
.letter summary h2 {
  display: inline-block;
  border: 0;
  font-size: 1.0625rem;
}
.letter .technical {
  font-size: 0.875rem;
}
.letter :focus-visible {
  outline: 3px solid #0b3b5c;
  outline-offset: 2px;
}
@media (max-width: 44rem) {
  .letter .values > div {
    grid-template-columns: minmax(0, 1fr);
  }
  .letter [role='table'],
  .letter [role='table'] tbody,
  .letter [role='table'] tr,
  .letter [role='table'] th,
  .letter [role='table'] td {
    display: block;
  }
  .letter [role='table'] {
    border: 0;
    background: none;
  }
  .letter [role='table'] thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .letter [role='table'] tbody tr {
    margin-bottom: 0.75rem;
    padding: 0.25rem 0;
    border: 1px solid #ccd5dd;
    border-radius: 4px;
    background: #fff;
  }
  .letter [role='table'] tbody th,
  .letter [role='table'] tbody td {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0.75rem;
    padding: 0.3125rem 0.75rem;
    border: 0;
  }
  .letter [role='table'] tbody [data-label]::before {
    content: attr(data-label);
    font-size: 0.875rem;
    font-weight: 400;
    color: #4a5866;
    hyphens: auto;
  }
  .letter [role='table'] tbody .empty {
    display: none;
  }
}
@media print {
  .letter {
    max-width: none;
    font-size: 10.5pt;
  }
  .letter h2,
  .letter h3,
  .letter h4 {
    break-after: avoid;
  }
  .letter tr,
  .letter .values > div {
    break-inside: avoid;
  }
  .letter a {
    color: inherit;
    text-decoration: none;
  }
}
`;

/** The page around a letter that stands alone. */
export const PAGE_STYLE = `body {
  margin: 0;
  background: #f3f6f8;
  color: #1b2733;
  font: 1rem/1.5 Inter, Segoe UI, Helvetica Neue, Arial, sans-serif;
  font-variant-numeric: tabular-nums;
}
main {
  max-width: 68rem;
  margin: 0 auto;
  padding: 1.75rem 1.5rem 3rem;
}
h1 {
  margin: 0 0 1rem;
  font-size: 1.75rem;
  line-height: 1.25;
  hyphens: auto;
  overflow-wrap: anywhere;
}
a {
  color: #0a5290;
}
@media (max-width: 44rem) {
  main {
    padding: 1rem 1rem 2rem;
  }
  h1 {
    font-size: 1.5rem;
  }
}
@media print {
  body {
    background: none;
  }
  main {
    max-width: none;
    padding: 0;
  }
}
`;
