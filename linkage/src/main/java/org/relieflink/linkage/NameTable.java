package org.relieflink.linkage;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * 姓名表：每个不同的姓名一份。 Each distinct name once: its canonical characters, sounds and surname.
 *
 * <p>Ids are dense in order of first appearance; 0 is "no name".
 */
final class NameTable {
  private final ByteInterner raw;
  private final FieldModel fields;
  private final ReadName reader;
  private int[] offsets = new int[1 << 9];
  private byte[] surnames = new byte[1 << 9];
  private int[] characters = new int[1 << 11];
  private int[] sounds = new int[1 << 11];
  private int[] soundKeys = new int[1 << 9];
  private int[] surnameSoundKeys = new int[1 << 9];
  private int[] signatures = new int[1 << 9];
  private int derived = 1;

  NameTable(FieldModel fields) {
    this(new ByteInterner(), fields);
  }

  private NameTable(ByteInterner raw, FieldModel fields) {
    this.raw = raw;
    this.fields = fields;
    reader = fields.nameReader();
  }

  FieldModel fields() {
    return fields;
  }

  void write(SectionWriter out) throws IOException {
    raw.write(out);
    out.ints(offsets, derived + 1);
    out.bytes(surnames, derived);
    out.ints(characters, offsets[derived]);
    out.ints(sounds, offsets[derived]);
    out.ints(soundKeys, derived);
    out.ints(surnameSoundKeys, derived);
    out.ints(signatures, derived);
  }

  static NameTable read(SectionReader in, FieldModel fields) throws IOException {
    NameTable names = new NameTable(ByteInterner.read(in), fields);
    names.offsets = in.ints();
    names.surnames = in.bytes();
    names.characters = in.ints();
    names.sounds = in.ints();
    names.soundKeys = in.ints();
    names.surnameSoundKeys = in.ints();
    names.signatures = in.ints();
    names.derived = names.surnames.length;
    names.room();
    return names;
  }

  int count() {
    return raw.count();
  }

  int intern(byte[] text, int from, int to) {
    int id = raw.intern(text, from, to);
    if (id == derived) {
      reader.read(text, from, to);
      keep(reader.characters(), reader.sounds(), 0, reader.length());
      surnames[id] = (byte) reader.surnameLength();
      soundKeys[id] = NameKeys.sound(this, id);
      surnameSoundKeys[id] = NameKeys.surnameSound(this, id);
      signatures[id] = fields.signature(this, id);
    }
    return id;
  }

  /** Takes over all names of a part; the result maps the part's ids to the ids here. */
  int[] absorb(NameTable part) {
    int[] ids = new int[part.count()];
    for (int id = 1; id < ids.length; id++) {
      ids[id] = raw.intern(part.raw.data(), part.raw.from(id), part.raw.to(id));
      if (ids[id] == derived) {
        keep(part.characters, part.sounds, part.from(id), part.to(id));
        surnames[ids[id]] = part.surnames[id];
        soundKeys[ids[id]] = part.soundKeys[id];
        surnameSoundKeys[ids[id]] = part.surnameSoundKeys[id];
        signatures[ids[id]] = part.signatures[id];
      }
    }
    return ids;
  }

  /** Takes over one name of another table. */
  int take(NameTable other, int id) {
    return intern(other.raw.data(), other.raw.from(id), other.raw.to(id));
  }

  private void keep(int[] source, int[] sourceSounds, int from, int to) {
    Objects.checkFromToIndex(from, to, source.length); // before room is made: a part may be forged
    int start = offsets[derived];
    int stop = start + to - from;
    if (stop > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(characters.length * 2, stop + 8));
      sounds = Arrays.copyOf(sounds, characters.length);
    }
    System.arraycopy(source, from, characters, start, to - from);
    System.arraycopy(sourceSounds, from, sounds, start, to - from);
    derived++;
    offsets[derived] = stop;
    room();
  }

  /** Makes room for one more name. */
  private void room() {
    if (derived + 2 > offsets.length) {
      offsets = Arrays.copyOf(offsets, offsets.length * 2);
      surnames = Arrays.copyOf(surnames, offsets.length);
      soundKeys = Arrays.copyOf(soundKeys, offsets.length);
      surnameSoundKeys = Arrays.copyOf(surnameSoundKeys, offsets.length);
      signatures = Arrays.copyOf(signatures, offsets.length);
    }
  }

  int from(int id) {
    return offsets[id];
  }

  int to(int id) {
    return offsets[id + 1];
  }

  int[] characters() {
    return characters;
  }

  /** Fuzzy sound of each character; below 0 for an unreadable one. */
  int[] sounds() {
    return sounds;
  }

  /** Key of the whole name's fuzzy sound; 0 for none. */
  int sound(int id) {
    return soundKeys[id];
  }

  /** Key of the first character's fuzzy sound; 0 for none. */
  int surnameSound(int id) {
    return surnameSoundKeys[id];
  }

  /** {@link NameSignature} of the name. */
  int signature(int id) {
    return signatures[id];
  }

  int surnameLength(int id) {
    return surnames[id];
  }

  EnglishName spell(int id, EnglishName into) {
    return into.read(raw.data(), raw.from(id), raw.to(id));
  }

  String text(int id) {
    return raw.text(id);
  }

  boolean sameText(int id, NameTable other, int otherId) {
    return Arrays.equals(
        raw.data(),
        raw.from(id),
        raw.to(id),
        other.raw.data(),
        other.raw.from(otherId),
        other.raw.to(otherId));
  }
}
