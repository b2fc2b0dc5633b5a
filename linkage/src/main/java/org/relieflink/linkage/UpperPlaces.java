package org.relieflink.linkage;

/** 住址里县以上的地名。 Provinces, cities and counties that an address names, in its order. */
final class UpperPlaces {
  private static final int MAX = 4;

  private final AddressText text;
  private final long[] names = new long[MAX];
  private int count;

  UpperPlaces(AddressText text) {
    this.text = text;
  }

  void clear() {
    count = 0;
  }

  void add(int from, int to) {
    if (count < MAX) {
      long hash = Counties.NAME_SEED;
      for (int i = from; i < to; i++) {
        hash = Hashes.join(hash, text.at(i));
      }
      names[count++] = hash;
    }
  }

  /** The code of the lowest place if it is a county that can be told; else 0. */
  int county() {
    return count == 0 ? 0 : Counties.named(names, count);
  }
}
