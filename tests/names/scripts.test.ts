import { describe, expect, it } from 'vitest';
import { romanised } from '../../src/names/scripts.ts';

describe('a name in Latin letters', () => {
  it.each([
    ['Ξένια Παππά', 'xenia pappa'],
    ['Γιώργος Παπαδόπουλος', 'giorgos papadopoulos'],
    ['Ευάγγελος Ευθυμίου', 'evangelos efthymiou'],
    ['Μπάμπης Αυγέρης', 'bampis avgeris'],
    ['Θεοδώρα Ψαχνά', 'theodora psachna'],
    ['Μαΐου Καραϋσκος', 'maiou karayskos'],
    ['Юлия Щукина', 'yuliya shchukina'],
    ['Сергій Їжак', 'sergiy yizhak'],
    ['Ольга Подъячева', 'olga podyacheva'],
    ['Љиља Ђурић', 'ljilja duric'],
    ['გიორგი ბერიძე', 'giorgi beridze'],
    ['Արամ Հովհաննիսյան', 'aram hovhannisyan'],
    ['Թումանյան', 'tumanyan'],
  ])('%s', (name, latin) => {
    expect(romanised(name)).toBe(latin);
  });

  it('leaves scripts that letters alone do not tell how to read', () => {
    expect(romanised('王伟, 山田, محمد, José')).toBe('王伟, 山田, محمد, josé');
  });
});
