package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;

/** 纸上的账：the rules written down a second time, without a database. */
final class FundModel {
  /** 纸上的户。 */
  static final class Paper {
    final long id;
    final AccountKind kind;
    final long pool;
    final long parent;
    long fen;
    boolean closed;
    int year;
    LocalDate lapsesOn = LocalDate.MAX;
    String whom = "";

    Paper(long id, AccountKind kind, long pool, long parent) {
      this.id = id;
      this.kind = kind;
      this.pool = pool;
      this.parent = parent;
    }
  }

  /** 纸上的一笔。 */
  record Entry(long id, FundAct act, long from, long to, long fen, String receipt) {}

  final Map<Long, Paper> accounts = new HashMap<>();
  final Map<Long, Entry> entries = new HashMap<>();
  final Set<Long> reversed = new HashSet<>();
  final Set<String> receipts = new HashSet<>();

  /** What an order would move: empty where it has to be refused. */
  List<Entry> plan(FundOrder order, LocalDate today) {
    return order.act() == FundAct.REVERSE ? mirror(order) : forward(order, today);
  }

  private List<Entry> mirror(FundOrder order) {
    Entry old = entries.get(order.about());
    if (old == null || reversed.contains(old.id) || !old.act.isReversible()) {
      return List.of();
    }
    Paper taker = accounts.get(old.to);
    boolean shut = shut(taker) || shut(accounts.get(old.from));
    boolean lacking = taker.kind != AccountKind.SOURCE && taker.fen < old.fen;
    return shut || lacking || besideReceipt(old) || besideAnother(old)
        ? List.of()
        : List.of(new Entry(old.id, FundAct.REVERSE, old.to, old.from, old.fen, ""));
  }

  /** A returned part does not come back while a receipt for the rest stands. */
  private boolean besideReceipt(Entry old) {
    return old.act == FundAct.RETURN
        && entries.values().stream()
            .anyMatch(
                one ->
                    one.act == FundAct.CONFIRM
                        && one.from == old.from
                        && !reversed.contains(one.id));
  }

  /** What would live again stands still while another one for the same person lives. */
  private boolean besideAnother(Entry old) {
    Paper giver = accounts.get(old.from);
    Paper mine = giver.kind == AccountKind.COMMITMENT ? giver : accounts.get(giver.parent);
    boolean dead = mine != null && mine.kind == AccountKind.COMMITMENT && !living(mine);
    return dead
        && accounts.values().stream()
            .anyMatch(
                one ->
                    one.kind == AccountKind.COMMITMENT
                        && one.whom.equals(mine.whom)
                        && living(one));
  }

  /** Closed, or a reservation out of what is closed. */
  private boolean shut(Paper one) {
    boolean hangs = one.kind == AccountKind.COMMITMENT || one.kind == AccountKind.IN_TRANSIT;
    return one.closed
        || (hangs && (shut(accounts.get(one.parent)) || accounts.get(one.pool).closed));
  }

  private List<Entry> forward(FundOrder order, LocalDate today) {
    Paper one = accounts.get(order.about());
    if (one == null || one.closed || poolClosed(one)) {
      return List.of();
    }
    boolean ofYear = Set.of(FundAct.RECEIVE, FundAct.EARMARK, FundAct.COMMIT).contains(order.act());
    if (ofYear && accounts.get(one.pool).year != today.getYear()) {
      return List.of();
    }
    return switch (order.act()) {
      case RECEIVE ->
          moved(one.kind == AccountKind.POOL, order, find(one.id, AccountKind.SOURCE), one);
      case EARMARK -> moved(one.kind == AccountKind.EARMARK, order, accounts.get(one.pool), one);
      case COMMIT -> committed(order, one, today);
      case SEND ->
          moved(
              one.kind == AccountKind.COMMITMENT && !today.isAfter(one.lapsesOn), order, one, null);
      case CONFIRM ->
          moved(
              one.kind == AccountKind.IN_TRANSIT
                  && one.fen == order.fen()
                  && !receipts.contains(order.receipt()),
              order,
              one,
              find(one.parent, AccountKind.PAID));
      case RETURN ->
          moved(
              one.kind == AccountKind.IN_TRANSIT, order, one, find(one.pool, AccountKind.RETURNED));
      case RECOVER ->
          moved(
              one.kind == AccountKind.COMMITMENT,
              order,
              find(one.id, AccountKind.PAID),
              find(one.pool, AccountKind.RECOVERED));
      case VOID -> whole(one, one.kind == AccountKind.COMMITMENT, FundAct.VOID);
      case EXPIRE ->
          whole(
              one,
              one.kind == AccountKind.COMMITMENT && today.isAfter(one.lapsesOn),
              FundAct.EXPIRE);
      case HAND_BACK ->
          moved(
              Set.of(
                      AccountKind.POOL,
                      AccountKind.EARMARK,
                      AccountKind.RETURNED,
                      AccountKind.RECOVERED)
                  .contains(one.kind),
              order,
              one,
              find(one.kind == AccountKind.POOL ? one.id : one.pool, AccountKind.SOURCE));
      case OPEN_POOL, OPEN_EARMARK, REVERSE, CLOSE -> List.of();
    };
  }

  private boolean poolClosed(Paper one) {
    return one.kind == AccountKind.EARMARK && accounts.get(one.pool).closed;
  }

  private List<Entry> committed(FundOrder order, Paper one, LocalDate today) {
    boolean taken =
        accounts.values().stream()
                .anyMatch(
                    known ->
                        known.kind == AccountKind.COMMITMENT
                            && known.whom.equals(order.payee().person())
                            && !(known.parent == one.id && lapsed(known, today))
                            && living(known))
            || accounts.values().stream()
                .anyMatch(
                    known ->
                        known.kind == AccountKind.COMMITMENT
                            && known.whom.equals(order.payee().person())
                            && below(known) > 0);
    List<Entry> ended = new ArrayList<>();
    long free = one.fen;
    for (Paper known : accounts.values()) {
      if (known.kind == AccountKind.COMMITMENT
          && known.parent == one.id
          && lapsed(known, today)
          && known.fen > 0) {
        ended.add(new Entry(0, FundAct.EXPIRE, known.id, one.id, known.fen, ""));
        free += known.fen;
      }
    }
    if (one.kind != AccountKind.EARMARK || taken || free < order.fen()) {
      return List.of();
    }
    ended.add(new Entry(0, FundAct.COMMIT, one.id, 0, order.fen(), ""));
    return ended;
  }

  private static boolean lapsed(Paper one, LocalDate today) {
    return today.isAfter(one.lapsesOn);
  }

  private boolean living(Paper one) {
    return one.fen > 0 || below(one) > 0;
  }

  private long below(Paper commitment) {
    return accounts.values().stream()
        .filter(one -> one.parent == commitment.id)
        .mapToLong(one -> one.fen)
        .sum();
  }

  private List<Entry> whole(Paper one, boolean may, FundAct act) {
    return may && one.fen > 0
        ? List.of(new Entry(0, act, one.id, one.parent, one.fen, ""))
        : List.of();
  }

  private static List<Entry> moved(boolean may, FundOrder order, Paper from, Paper to) {
    if (!may || from == null || (from.kind != AccountKind.SOURCE && from.fen < order.fen())) {
      return List.of();
    }
    long taker = to == null ? 0 : to.id;
    return List.of(new Entry(0, order.act(), from.id, taker, order.fen(), order.receipt()));
  }

  Paper find(long family, AccountKind kind) {
    return accounts.values().stream()
        .filter(
            one ->
                one.kind == kind
                    && (kind == AccountKind.PAID ? one.parent == family : one.pool == family))
        .findFirst()
        .orElse(null);
  }

  /** Whether the account may be closed: nothing in it, nothing below it. */
  boolean mayClose(long id) {
    Paper one = accounts.get(id);
    boolean kind = one.kind == AccountKind.POOL || one.kind == AccountKind.EARMARK;
    return kind
        && !one.closed
        && !poolClosed(one)
        && accounts.values().stream()
            .filter(known -> known.id == id || under(known, id))
            .noneMatch(
                known ->
                    (known.fen > 0
                            && known.kind != AccountKind.SOURCE
                            && known.kind != AccountKind.PAID)
                        || (known.id != id && known.kind == AccountKind.EARMARK && !known.closed));
  }

  private boolean under(Paper one, long id) {
    Paper parent = accounts.get(one.parent);
    return one.pool == id || one.parent == id || (parent != null && parent.parent == id);
  }

  /** Writes it down. */
  void book(Entry entry) {
    apply(entry.from, -entry.fen);
    apply(entry.to, entry.fen);
    if (entry.act == FundAct.CONFIRM) {
      receipts.add(entry.receipt);
    }
    entries.put(entry.id, entry);
  }

  private void apply(long id, long fen) {
    Paper one = accounts.get(id);
    one.fen += one.kind == AccountKind.SOURCE ? -fen : fen;
  }
}
