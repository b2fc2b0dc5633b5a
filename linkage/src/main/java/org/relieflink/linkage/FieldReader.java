package org.relieflink.linkage;

/** 读一行里的各格。 Reads the cells of a row into the values of a packed row. One per thread. */
abstract class FieldReader {
  /** The packed number ({@link NumberCode}). */
  abstract long number(RowFields row);

  /** The id of the name in the table; 0 for none. */
  abstract int name(RowFields row, NameTable into);

  /** yyyymmdd, parts 0 where not given. */
  abstract int birth(RowFields row);

  /** Digits of the phone; 0 for none. */
  abstract long phone(RowFields row);

  /** The wider area, in 20 bits; 0 for none. */
  abstract int division(RowFields row);

  /** Cuts the address; its parts stay until the next row. */
  abstract void address(RowFields row);

  abstract int town();

  abstract int village();

  abstract int group();

  abstract int house();

  /** Key of the whole address: people with the same one are compared. */
  abstract int whole();
}
