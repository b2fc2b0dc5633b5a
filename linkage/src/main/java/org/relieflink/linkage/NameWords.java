package org.relieflink.linkage;

import java.util.List;

/** 姓名栏里不是姓名的字样。 Words in the name column that are no part of a name. */
final class NameWords {
  /** The whole cell says that there is no name. */
  private static final List<int[]> NO_NAME =
      words("无 不详 未知 不明 无名 无名氏 佚名 未取名 未命名 待查 待定 空 暂无 没有 NULL NA NONE 新生儿 婴儿");

  /** Stand behind a name. */
  private static final List<int[]> REMARKS = words("已故 已死亡 已去世 已亡故 户主 本人");

  /** What somebody is to the person named before: the longer words first. */
  private static final List<int[]> RELATIVES =
      words(
          "女儿 儿子 妻子 丈夫 父亲 母亲 长子 次子 三子 长女 次女 三女 孙子 孙女 外孙 儿媳 女婿 老婆 爱人 配偶 妻 夫 子 女 父 母 孙 媳 婿 兄"
              + " 弟 姐 妹 侄 嫂");

  private NameWords() {}

  private static List<int[]> words(String text) {
    return List.of(text.split(" ", -1)).stream().map(word -> word.codePoints().toArray()).toList();
  }

  /**
   * Letters among Chinese characters: XX hide characters, a syllable stands for a rare one
   * (朱rong基), a single letter at the end tells namesakes apart (王伟A). Gives the new length.
   */
  static int withoutLettersAmongHan(int[] name, int length) {
    if (!has(name, length, true) || !has(name, length, false)) {
      return length;
    }
    int kept = 0;
    for (int from = 0; from < length; ) {
      int to = from;
      while (to < length && NameSign.isLatin(name[to])) {
        to++;
      }
      if (to == from) {
        name[kept++] = name[from++];
      } else {
        for (int hidden = hidden(name, from, to, length); hidden > 0; hidden--) {
          name[kept++] = NameReader.ANY;
        }
        from = to;
      }
    }
    return kept;
  }

  private static boolean has(int[] name, int length, boolean latin) {
    for (int i = 0; i < length; i++) {
      if (name[i] != NameReader.ANY && NameSign.isLatin(name[i]) == latin) {
        return true;
      }
    }
    return false;
  }

  /** How many characters a run of letters stands for. */
  private static int hidden(int[] name, int from, int to, int length) {
    for (int i = from; i < to; i++) {
      if (name[i] != 'X') {
        return to - from == 1 && to == length ? 0 : 1;
      }
    }
    return to - from;
  }

  /** Takes away remarks and relatives; 0 where no name is left. */
  static int withoutRemarks(int[] name, int length) {
    int left = length;
    int before;
    do {
      before = left;
      left = withoutRemark(name, left);
      left = withoutNamedRelative(name, left);
    } while (left != before);
    boolean oneLetter = left == 1 && NameSign.isLatin(name[0]);
    return oneLetter || !readable(name, left) || isNoName(name, left) ? 0 : left;
  }

  private static boolean readable(int[] name, int length) {
    for (int i = 0; i < length; i++) {
      if (name[i] != NameReader.ANY) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNoName(int[] name, int length) {
    for (int[] word : NO_NAME) {
      if (word.length == length && standsAt(name, 0, length, word)) {
        return true;
      }
    }
    return false;
  }

  private static int withoutRemark(int[] name, int length) {
    for (int[] word : REMARKS) {
      int rest = length - word.length;
      if (rest >= 2 && standsAt(name, rest, length, word)) {
        return rest;
      }
    }
    return length;
  }

  /** 张三之妻 names nobody; 张三之妻李四 names 李四. */
  private static int withoutNamedRelative(int[] name, int length) {
    for (int i = 2; i < length - 1; i++) {
      if (name[i] == '之' || name[i] == '的') {
        int behind = relativeEnd(name, i, length);
        if (behind == length) {
          return 0;
        }
        if (behind > 0 && length - behind >= 2) {
          System.arraycopy(name, behind, name, 0, length - behind);
          return length - behind;
        }
      }
    }
    return isWife(name, length) ? 0 : length;
  }

  private static boolean isWife(int[] name, int length) {
    return length > 2 && (name[length - 1] == '妻' || name[length - 1] == '媳');
  }

  /** Behind 的 only the longer words count: it writes a sound in names of many peoples. */
  private static int relativeEnd(int[] name, int particle, int length) {
    int least = name[particle] == '的' ? 2 : 1;
    for (int[] word : RELATIVES) {
      if (word.length >= least && standsAt(name, particle + 1, length, word)) {
        return particle + 1 + word.length;
      }
    }
    return -1;
  }

  private static boolean standsAt(int[] name, int at, int length, int[] word) {
    for (int i = 0; i < word.length; i++) {
      if (at + i >= length || name[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
