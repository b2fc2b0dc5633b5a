package org.relieflink.synthetic.matching;

/** 姓名的写法 · How a name came to be written. */
enum NameForm {
  RIGHT,
  SAME_SOUND,
  NEAR_SOUND,
  SIMILAR_SHAPE,
  OTHER_SURNAME,
  TRADITIONAL,
  PADDED,
  ONE_MISSING,
  ONE_EXTRA,
  GIVEN_EXCHANGED,
  ORDER_EXCHANGED
}
