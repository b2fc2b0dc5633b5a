package org.relieflink.linkage;

/** 姓名的键：字、音、姓、名中各字。 Keys of a name by its characters and by its fuzzy sound. */
final class NameKeys {
  private NameKeys() {}

  /** By characters; 0 for no name. */
  static int text(NameTable names, int id) {
    long hash = 1;
    for (int i = names.from(id); i < names.to(id); i++) {
      hash = Hashes.join(hash, names.characters()[i]);
    }
    return id == 0 ? 0 : Hashes.key(hash);
  }

  /** By fuzzy sound; 0 for no name or one with an unreadable character. */
  static int sound(NameTable names, int id) {
    return sound(names, id, names.to(id));
  }

  static int surnameSound(NameTable names, int id) {
    return sound(names, id, Math.min(names.to(id), names.from(id) + 1));
  }

  private static int sound(NameTable names, int id, int to) {
    long hash = 2;
    for (int i = names.from(id); i < to; i++) {
      int sound = names.sounds()[i];
      if (sound < 0) {
        return 0;
      }
      hash = Hashes.join(hash, sound);
    }
    return id == 0 || names.from(id) == to ? 0 : Hashes.key(hash);
  }

  static int surname(NameTable names, int id) {
    long hash = 3;
    int to = names.from(id) + names.surnameLength(id);
    for (int i = names.from(id); i < to; i++) {
      hash = Hashes.join(hash, names.characters()[i]);
    }
    return to == names.from(id) ? 0 : Hashes.key(hash);
  }

  static int given(int character) {
    return Hashes.key(0x1000000L + character);
  }
}
