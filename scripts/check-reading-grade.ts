/** Prints how hard the templates are to read: `node --import tsx scripts/check-reading-grade.ts`. */
import { surveyTemplates } from '#app/exchange/survey-templates.ts';
import { readingLevels } from './reading/level.ts';

console.log('| template | language | grade, all | grade, sentences alone | sentences | words |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const { key, document } of surveyTemplates())
  for (const { language, whole, sentences } of readingLevels(document))
    console.log(
      `| ${key} | ${language} | ${whole.grade.toFixed(1)} | ${sentences.grade.toFixed(1)} | ${String(whole.sentence)} | ${String(whole.word)} |`,
    );
