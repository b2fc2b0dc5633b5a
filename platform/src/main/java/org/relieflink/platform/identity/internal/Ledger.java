package org.relieflink.platform.identity.internal;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.identity.DecisionKind;
import org.relieflink.platform.identity.IdentityRefusal;

/**
 * 决定加起来说什么。 What a list of decisions says of some records: groups are the connected components of
 * the merges that count and of records the pool itself gives one person. Pure: the same rows say
 * the same, whatever order they are read in.
 */
final class Ledger {
  private final Map<Long, Row> rows = new LinkedHashMap<>();
  private final Map<Long, Row> undoOf = new HashMap<>();
  private final Map<String, Set<String>> joined = new HashMap<>();
  private final Collection<? extends Collection<String>> persons;

  /** 一行决定。 */
  record Row(long id, DecisionKind kind, String left, String right, @Nullable Long reverses) {}

  /**
   * @param decisions all about the records in question
   * @param persons records that the pool itself says are one person: one number, one name
   */
  Ledger(Collection<Row> decisions, Collection<? extends Collection<String>> persons) {
    this.persons = persons;
    for (Row row : decisions) {
      rows.put(row.id, row);
      if (row.reverses != null) {
        undoOf.put(row.reverses, row);
      }
    }
    for (Row row : rows.values()) {
      if (row.kind == DecisionKind.MERGE && live(row)) {
        join(row.left, row.right);
      }
    }
    for (Collection<String> person : persons) {
      String first = null;
      for (String record : person) {
        join(first == null ? record : first, record);
        first = first == null ? record : first;
      }
    }
  }

  private void join(String left, String right) {
    joined.computeIfAbsent(left, id -> new HashSet<>()).add(right);
    joined.computeIfAbsent(right, id -> new HashSet<>()).add(left);
  }

  /** Whether it counts: nobody took it back, or the taking back does not count itself. */
  boolean live(Row row) {
    Row undo = undoOf.get(row.id);
    return undo == null || !live(undo);
  }

  Optional<Row> find(long id) {
    return Optional.ofNullable(rows.get(id));
  }

  /** The records of one person, itself included, in order. */
  Set<String> groupOf(String record) {
    Set<String> group = new TreeSet<>(Set.of(record));
    Deque<String> open = new ArrayDeque<>(group);
    while (!open.isEmpty()) {
      for (String next : joined.getOrDefault(open.remove(), Set.of())) {
        if (group.add(next)) {
          open.add(next);
        }
      }
    }
    return group;
  }

  /** The first "never" that counts between two groups. */
  Optional<Row> neverBetween(Set<String> left, Set<String> right) {
    return rows.values().stream()
        .filter(row -> row.kind == DecisionKind.NEVER && live(row))
        .filter(
            row ->
                (left.contains(row.left) && right.contains(row.right))
                    || (left.contains(row.right) && right.contains(row.left)))
        .findFirst();
  }

  /** Whether anything was ever decided between two groups, counting or not. */
  boolean decided(Set<String> left, Set<String> right) {
    return rows.values().stream()
        .anyMatch(
            row ->
                (left.contains(row.left) && right.contains(row.right))
                    || (left.contains(row.right) && right.contains(row.left)));
  }

  /** Whether a merge that counts lies inside one group: not only number and name made it. */
  boolean merged(Set<String> group) {
    return rows.values().stream()
        .filter(row -> row.kind == DecisionKind.MERGE && live(row))
        .anyMatch(row -> group.contains(row.left) && group.contains(row.right));
  }

  /** "Never"s that count inside one group: the lists changed under them. */
  List<Row> contradicted(Set<String> group) {
    return rows.values().stream()
        .filter(row -> row.kind == DecisionKind.NEVER && live(row))
        .filter(row -> group.contains(row.left) && group.contains(row.right))
        .toList();
  }

  /** Number of the newest decision about any of these records; 0 when there is none. */
  long version(Set<String> records) {
    return rows.values().stream()
        .filter(row -> records.contains(row.left) || records.contains(row.right))
        .mapToLong(Row::id)
        .max()
        .orElse(0);
  }

  /** Why it may not be decided; empty when it may. */
  Optional<IdentityRefusal> against(DecisionKind kind, String left, String right) {
    Set<String> one = groupOf(left);
    Set<String> other = groupOf(right);
    boolean same = one.contains(right);
    boolean never = neverBetween(one, other).isPresent();
    return switch (kind) {
      case MERGE ->
          same
              ? Optional.of(IdentityRefusal.ALREADY_ONE)
              : never ? Optional.of(IdentityRefusal.SAID_NEVER) : Optional.empty();
      case NEVER ->
          same
              ? Optional.of(whyOne(left, right))
              : never ? Optional.of(IdentityRefusal.ALREADY_APART) : Optional.empty();
      case UNDO -> Optional.of(IdentityRefusal.KIND_WRONG);
    };
  }

  /** One by number and name alone, or by a decision. */
  private IdentityRefusal whyOne(String left, String right) {
    boolean number =
        left.equals(right)
            || persons.stream().anyMatch(one -> one.contains(left) && one.contains(right));
    return number ? IdentityRefusal.ONE_NUMBER : IdentityRefusal.SAID_ONE;
  }

  /** Why a decision may not be taken back; what would count again must not contradict. */
  Optional<IdentityRefusal> againstUndo(Row row) {
    if (undoOf.containsKey(row.id)) {
      return Optional.of(IdentityRefusal.ALREADY_UNDONE);
    }
    if (row.kind != DecisionKind.UNDO) {
      return Optional.empty();
    }
    Row root = root(row);
    return live(root) ? Optional.empty() : against(root.kind, root.left, root.right);
  }

  /** The merge or "never" at the end of a chain of undos. */
  Row root(Row row) {
    Row at = row;
    while (at.reverses != null) {
      Row before = rows.get(at.reverses);
      if (before == null) {
        throw new IllegalStateException("an undo of nothing: " + at.id);
      }
      at = before;
    }
    return at;
  }
}
