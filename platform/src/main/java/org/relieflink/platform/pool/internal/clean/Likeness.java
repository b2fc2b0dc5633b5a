package org.relieflink.platform.pool.internal.clean;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.kernel.HanCharacters;

/**
 * 两种写法像不像：标点、读音、差一个字。 Whether two writings look like one word: the same without marks and spaces,
 * the same sound, or one character apart. Characters that tell things apart (numbers, yes and no,
 * places) never differ: 一级 is not 二级, 有 is not 无.
 */
final class Likeness {
  private static final int LEAST_FOR_SOUND = 2; // one character alone sounds like too many
  private static final int LEAST_FOR_DISTANCE = 3;

  /** What another character here would say something else. */
  private static final Set<Integer> TELLING =
      "0123456789〇零一二三四五六七八九十百千万两壹贰叁肆伍陆柒捌玖拾有无未不非没是否男女父母子儿夫妻上下左右东西南北中大小新老前后甲乙丙丁全半"
          .codePoints()
          .boxed()
          .collect(Collectors.toUnmodifiableSet());

  private Likeness() {}

  /**
   * A writing, made ready to be compared.
   *
   * @param print letters, digits and Han characters only, in standard forms
   * @param sound readings without tone; empty when not all Han
   * @param telling the characters that tell things apart, in order
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Ready(String text, int[] print, String sound, String telling) {}

  static Ready ready(String text) {
    int[] print =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .map(HanCharacters::canonical)
            .toArray();
    StringBuilder telling = new StringBuilder();
    StringBuilder sound = new StringBuilder();
    boolean known = print.length >= LEAST_FOR_SOUND;
    for (int character : print) {
      if (TELLING.contains(character)) {
        telling.appendCodePoint(character);
      }
      String reading = HanCharacters.pinyin(character);
      known &= !reading.isEmpty();
      sound.append(reading).append(' ');
    }
    return new Ready(text, print, known ? sound.toString() : "", telling.toString());
  }

  static boolean alike(Ready one, Ready other) {
    if (!one.telling().equals(other.telling()) || one.print().length * other.print().length == 0) {
      return false;
    }
    boolean sound = !one.sound().isEmpty() && one.sound().equals(other.sound());
    int longest = Math.max(one.print().length, other.print().length);
    return sound
        || java.util.Arrays.equals(one.print(), other.print())
        || (longest >= LEAST_FOR_DISTANCE && oneApart(one.print(), other.print()));
  }

  /** One character more, less, other, or two neighbours exchanged. */
  private static boolean oneApart(int[] one, int[] other) {
    if (Math.abs(one.length - other.length) > 1) {
      return false;
    }
    int head = 0;
    int shortest = Math.min(one.length, other.length);
    while (head < shortest && one[head] == other[head]) {
      head++;
    }
    int tail = 0;
    while (tail < shortest - head && one[one.length - 1 - tail] == other[other.length - 1 - tail]) {
      tail++;
    }
    int left = one.length - head - tail;
    int right = other.length - head - tail;
    return (left <= 1 && right <= 1) || exchanged(one, other, head, left + right);
  }

  private static boolean exchanged(int[] one, int[] other, int head, int differing) {
    return differing == 4
        && one.length == other.length
        && one[head] == other[head + 1]
        && one[head + 1] == other[head];
  }
}
