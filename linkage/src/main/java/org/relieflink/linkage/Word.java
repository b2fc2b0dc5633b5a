package org.relieflink.linkage;

/** 一段拉丁字母。 A run of plain letters inside a longer text. */
@SuppressWarnings("ArrayRecordComponent") // a view, never compared as a record
record Word(char[] letters, int from, int to) {
  static Word of(String text) {
    return new Word(text.toCharArray(), 0, text.length());
  }

  int length() {
    return to - from;
  }

  boolean isEmpty() {
    return from == to;
  }

  char at(int i) {
    return letters[from + i];
  }

  boolean sameAs(Word other) {
    return length() == other.length() && other.startsWith(this);
  }

  boolean startsWith(Word head) {
    int i = 0;
    while (i < head.length() && i < length() && at(i) == head.at(i)) {
      i++;
    }
    return i == head.length();
  }

  boolean endsWith(Word tail) {
    return length() >= tail.length() && new Word(letters, to - tail.length(), to).startsWith(tail);
  }

  Word without(int last) {
    return new Word(letters, from, to - last);
  }
}
