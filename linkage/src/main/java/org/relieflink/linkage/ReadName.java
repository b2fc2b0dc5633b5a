package org.relieflink.linkage;

/**
 * 读出来的姓名：各单位及其读音。 A name as it was read: its characters (in an alphabet: its parts), the sound of
 * each, and how many of them are the surname.
 */
abstract class ReadName {
  abstract void read(byte[] text, int from, int to);

  abstract int[] characters();

  /** Below 0 for one that could not be read. */
  abstract int[] sounds();

  abstract int length();

  abstract int surnameLength();
}
