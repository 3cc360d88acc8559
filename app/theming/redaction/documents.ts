import type { RuleFamily } from './rule.ts';
import { wordPattern } from './word-pattern.ts';

/** Papers whose number stands for a person and has no form of its own; drafts beyond English and French. */
const papers = wordPattern(
  `passport, passport number, passport no, health card, health card number, health number, health care number, healthcare number, ahc, ahcip, phn, ohip, driver's licence, drivers licence, driver's license, drivers license, driving licence, licence number, license number, id number, id card, work permit number, visa number, student number, student id, account number, bank account, passeport, carte santé, numéro d'assurance maladie, assurance maladie, ramq, permis de conduire, numéro de compte, pasaporte, licencia de conducir, cuenta bancaria, hộ chiếu, bằng lái, паспорт, посвідчення водія, جواز سفر, جواز السفر, رقم الجواز, رخصة القيادة, رقم الحساب, پاسپورت, گذرنامه, گواهینامه, پاسپورٹ, پاسپورٹ نمبر, पासपोर्ट, ड्राइविंग लाइसेंस, ਪਾਸਪੋਰਟ, 护照, 护照号, 驾照, 银行账号, 여권, 여권번호, 운전면허, 계좌번호, ፓስፖርት, ፓስፖርት ቁጥር, ቁጽሪ ፓስፖርት, baasaboor, baasaboorka, pasaporte ko`,
);
const number = new RegExp(
  `(?:${papers})[^0-9\\n\ufffc]{0,14}?(?<![a-z0-9])(?<number>[a-z]{0,4}[ -]?[0-9](?:[ -]?[0-9]){4,15}[a-z]?)(?![a-z0-9])`,
  'dgu',
);

/** Numbers of passports, health cards, licences and accounts, after the paper's name. */
export const findDocumentNumbers: RuleFamily = (scanned) => {
  if (!/[0-9].?[0-9]/u.test(scanned)) return [];
  return Array.from(scanned.matchAll(number)).flatMap((match) => {
    const span = match.indices?.groups?.['number'];
    return span === undefined ? [] : [{ kind: 'number', rule: 'document', start: span[0], end: span[1] }];
  });
};
