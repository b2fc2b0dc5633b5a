package org.relieflink.linkage;

/**
 * 读英文姓名：姓与名各为一个单位。 An English name has two characters: its surname and its given names as a whole,
 * each with the key of its sound, {@link NameReader#ANY} where it is not said. So the frequencies
 * of surnames and given names, the keys and the glance are those of the engine.
 */
final class EnglishNameReader extends ReadName {
  private static final int POSITIVE = 0x7FFFFFFF;

  private final EnglishName name = new EnglishName();
  private final int[] characters = new int[2];
  private final int[] sounds = new int[2];
  private int length;

  @Override
  void read(byte[] text, int from, int to) {
    name.read(text, from, to);
    take(0, name.surname());
    take(1, name.given());
    length = name.surname().isEmpty() && name.given().isEmpty() ? 0 : 2;
  }

  private void take(int at, Word part) {
    characters[at] = part.isEmpty() ? NameReader.ANY : key(part);
    sounds[at] = part.isEmpty() ? NameReader.ANY : EnglishSound.key(part);
  }

  private static int key(Word part) {
    long hash = 5;
    for (int i = 0; i < part.length(); i++) {
      hash = Hashes.join(hash, part.at(i));
    }
    return Hashes.key(hash) & POSITIVE;
  }

  @Override
  int[] characters() {
    return characters;
  }

  @Override
  int[] sounds() {
    return sounds;
  }

  @Override
  int length() {
    return length;
  }

  @Override
  int surnameLength() {
    return Math.min(length, 1);
  }
}
