package org.relieflink.synthetic.matching;

/** 证号的写法 · How a citizen number came to be written. */
enum NumberForm {
  RIGHT,
  MISSING,
  MISTYPED,
  EXCHANGED,
  FIFTEEN,
  ONE_LOST,
  ONE_EXTRA,
  SCIENTIFIC,
  LAST_ZEROED,
  MASKED,
  RELATIVES,
  STRANGERS,
  FORMER,
  CARD,
  LOWER_X,
  FULL_WIDTH
}
