/** What the build draws the images in `cards/` from; see CARD_LIST. */
import { cardsOf } from '../site/cards.ts';
import { library } from '../site/library.ts';

export async function GET(): Promise<Response> {
  return Response.json(cardsOf(await library()));
}
