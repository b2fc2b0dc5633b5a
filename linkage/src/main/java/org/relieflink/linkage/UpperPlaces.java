package org.relieflink.linkage;

/** 住址里县以上的地名。 Provinces, cities and counties that an address names, in its order. */
final class UpperPlaces {
  private static final int MAX = 4;

  private final AddressText text;
  private final int[] from = new int[MAX];
  private final int[] to = new int[MAX];
  private int count;

  UpperPlaces(AddressText text) {
    this.text = text;
  }

  void clear() {
    count = 0;
  }

  void add(int first, int end) {
    if (count < MAX) {
      from[count] = first;
      to[count++] = end;
    }
  }

  /** The code of the lowest place if it is a county that can be told; else 0. */
  int county() {
    if (count == 0) {
      return 0;
    }
    long[] names = new long[count];
    for (int place = 0; place < count; place++) {
      names[place] = Counties.NAME_SEED;
      for (int i = from[place]; i < to[place]; i++) {
        names[place] = Hashes.join(names[place], text.at(i));
      }
    }
    return Counties.named(names, count);
  }
}
