import { expect } from 'chai';
import { derive } from '../../src/schema/derive.ts';
import { emitTypes } from '../../src/schema/emit-types.ts';
import { compileXsd } from '../../src/schema/xsd.ts';

describe('the generated types', () => {
  it('are what the schemas say', () => {
    const said: string[] = [];
    expect(
      derive(['--check'], (line) => said.push(line)),
      said.join(''),
    ).to.equal(0);
  });

  it('tell what may be absent, what repeats and what is one of few', () => {
    const plan = compileXsd([
      {
        file: 'x.xsd',
        text: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:x="urn:x" targetNamespace="urn:x">
          <xs:element name="r"><xs:complexType><xs:sequence>
            <xs:element name="a" type="xs:string" minOccurs="0"/>
            <xs:element ref="x:r" maxOccurs="3"/>
            <xs:element name="m" type="xs:anyType"/>
          </xs:sequence><xs:attribute name="v"><xs:simpleType><xs:restriction base="xs:string">
            <xs:enumeration value="N"/><xs:enumeration value="C"/></xs:restriction></xs:simpleType></xs:attribute>
          </xs:complexType></xs:element></xs:schema>`,
      },
    ]);
    const text = emitTypes(plan);
    expect(text).to.include('export interface Xr {');
    expect(text).to.include('readonly "@v"?: "N" | "C";');
    expect(text).to.include('readonly "a"?: string;');
    expect(text).to.include('readonly "r": readonly Xr[];');
    expect(text).to.include('readonly "m": unknown;');
  });
});
