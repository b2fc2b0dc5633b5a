package org.relieflink.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * 由两人各自与户主的关系推出两人的关系 · Composes two relations to the head into one.
 *
 * <p>The way from A over the head to B is written as steps (P parent, C child, S spouse, B sibling)
 * and persons (m, f); every sex left open is tried both ways; then neighbouring steps are joined
 * until none can be (a parent's child is a sibling or oneself, a spouse's child is a child, ...).
 */
final class KinshipComposer {
  private static final int MOST_ANSWERS = 2;
  private static final Map<String, String> PAIRS =
      Map.of(
          "儿子或女儿", "子女",
          "父亲或母亲", "父母",
          "丈夫或妻子", "配偶",
          "孙子或孙女", "孙子女",
          "外孙子或外孙女", "外孙子女",
          "祖父或祖母", "祖父母",
          "外祖父或外祖母", "外祖父母",
          "公公或婆婆", "公婆",
          "岳父或岳母", "岳父母");

  /**
   * 步与人 · Steps and persons: persons.length() == steps.length() + 1, the first is A, the last B.
   */
  private record Way(String persons, String steps) {
    boolean isPossible() {
      for (int i = 0; i < steps.length(); i++) {
        if (steps.charAt(i) == 'S' && persons.charAt(i) == persons.charAt(i + 1)) {
          return false;
        }
      }
      return true;
    }

    String path() {
      StringBuilder path = new StringBuilder();
      for (int i = 0; i < steps.length(); i++) {
        path.append(steps.charAt(i)).append(persons.charAt(i + 1));
      }
      return path.toString();
    }

    /** 两步并一步 · The two steps at {@code at} become one. */
    Way joined(int at, String step) {
      return new Way(
          persons.substring(0, at + 1) + persons.substring(at + 2),
          steps.substring(0, at) + step + steps.substring(at + 2));
    }

    /** 两步走回同一人 · The two steps at {@code at} lead back to the same person. */
    Way returned(int at) {
      return new Way(
          persons.substring(0, at + 1) + persons.substring(at + 3),
          steps.substring(0, at) + steps.substring(at + 2));
    }
  }

  private KinshipComposer() {}

  static Optional<Kinship> between(Kinship.Member a, Kinship.Member b, Sex head) {
    Optional<String> toA = KinshipTable.path(a.toHead());
    Optional<String> toB = KinshipTable.path(b.toHead());
    if (toA.isEmpty() || toB.isEmpty()) {
      return Optional.empty();
    }
    SortedSet<String> paths =
        new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(malesFirst()));
    Way way = way(toA.get(), letter(head), toB.get());
    List<Way> ways = expanded(way, letter(a.sex()), letter(b.sex()));
    ways.forEach(open -> reduce(open, paths));
    return named(paths);
  }

  private static Comparator<String> malesFirst() {
    return Comparator.<String>naturalOrder().reversed();
  }

  private static Way way(String toA, char head, String toB) {
    StringBuilder persons = new StringBuilder();
    StringBuilder steps = new StringBuilder();
    for (int i = toA.length() - 2; i >= 0; i -= 2) {
      persons.append(toA.charAt(i + 1));
      steps.append(inverse(toA.charAt(i)));
    }
    persons.append(head);
    for (int i = 0; i < toB.length(); i += 2) {
      steps.append(toB.charAt(i));
      persons.append(toB.charAt(i + 1));
    }
    return new Way(persons.toString(), steps.toString());
  }

  private static char inverse(char step) {
    return switch (step) {
      case 'P' -> 'C';
      case 'C' -> 'P';
      default -> step;
    };
  }

  private static char letter(Sex sex) {
    return switch (sex) {
      case MALE -> 'm';
      case FEMALE -> 'f';
      case UNKNOWN -> '?';
    };
  }

  /** 性别两端须与登记相符，未定的两种都试 · Ends must fit the record; open sexes are tried both ways. */
  private static List<Way> expanded(Way way, char first, char last) {
    List<Way> all = new ArrayList<>();
    int count = way.persons().length();
    for (int bits = 0; bits < 1 << count; bits++) {
      StringBuilder persons = new StringBuilder(count);
      for (int i = 0; i < count; i++) {
        persons.append((bits >> i & 1) == 0 ? 'm' : 'f');
      }
      Way candidate = new Way(persons.toString(), way.steps());
      boolean ends = fits(first, persons.charAt(0)) && fits(last, persons.charAt(count - 1));
      if (ends && fits(way.persons(), persons) && candidate.isPossible()) {
        all.add(candidate);
      }
    }
    return all;
  }

  private static boolean fits(CharSequence pattern, CharSequence persons) {
    for (int i = 0; i < pattern.length(); i++) {
      if (!fits(pattern.charAt(i), persons.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(char pattern, char sex) {
    return pattern == '?' || pattern == sex;
  }

  private static void reduce(Way way, SortedSet<String> into) {
    for (int i = 0; i + 1 < way.steps().length(); i++) {
      if (isJoinable(way, i)) {
        joined(way, i).forEach(shorter -> reduce(shorter, into));
        return;
      }
    }
    if (!way.steps().isEmpty()) {
      into.add(way.path());
    }
  }

  private static boolean isJoinable(Way way, int at) {
    return switch (way.steps().substring(at, at + 2)) {
      case "SC", "PS", "BP", "CB", "PC", "BB", "CP", "SS" -> true;
      default -> false;
    };
  }

  private static List<Way> joined(Way way, int at) {
    boolean sameSex = way.persons().charAt(at) == way.persons().charAt(at + 2);
    List<Way> same = sameSex ? List.of(way.returned(at)) : List.of();
    return switch (way.steps().substring(at, at + 2)) {
      case "SC", "CB" -> List.of(way.joined(at, "C"));
      case "PS", "BP" -> List.of(way.joined(at, "P"));
      case "PC", "BB" -> plus(same, way.joined(at, "B"));
      case "CP" -> sameSex ? same : List.of(way.joined(at, "S"));
      default -> same;
    };
  }

  private static List<Way> plus(List<Way> some, Way other) {
    List<Way> all = new ArrayList<>(some);
    all.add(other);
    return all;
  }

  /** 一或两个答案才给出 · One answer or two; a path without a word, or more answers, give none. */
  private static Optional<Kinship> named(SortedSet<String> paths) {
    List<String> labels = new ArrayList<>();
    for (String path : paths) {
      Optional<String> label = KinshipTable.label(path);
      if (label.isEmpty()) {
        return Optional.empty();
      }
      if (!labels.contains(label.get())) {
        labels.add(label.get());
      }
    }
    if (labels.isEmpty() || labels.size() > MOST_ANSWERS) {
      return Optional.empty();
    }
    String joined = String.join("或", labels);
    String label = PAIRS.getOrDefault(joined, joined);
    return Optional.of(new Kinship(KinshipTable.code(label), label));
  }
}
