package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.relieflink.platform.fund.AccountKind;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.springframework.stereotype.Component;

/** 会动到哪些账户：asked before anything is decided, so that all are locked at once and in order. */
@Component
class Touched {
  private static final Map<FundAct, Set<AccountKind>> ABOUT = new EnumMap<>(FundAct.class);

  static {
    ABOUT.put(FundAct.OPEN_EARMARK, EnumSet.of(AccountKind.POOL));
    ABOUT.put(FundAct.RECEIVE, EnumSet.of(AccountKind.POOL));
    ABOUT.put(FundAct.EARMARK, EnumSet.of(AccountKind.EARMARK));
    ABOUT.put(FundAct.COMMIT, EnumSet.of(AccountKind.EARMARK));
    ABOUT.put(FundAct.SEND, EnumSet.of(AccountKind.COMMITMENT));
    ABOUT.put(FundAct.VOID, EnumSet.of(AccountKind.COMMITMENT));
    ABOUT.put(FundAct.EXPIRE, EnumSet.of(AccountKind.COMMITMENT));
    ABOUT.put(FundAct.RECOVER, EnumSet.of(AccountKind.COMMITMENT));
    ABOUT.put(FundAct.CONFIRM, EnumSet.of(AccountKind.IN_TRANSIT));
    ABOUT.put(FundAct.RETURN, EnumSet.of(AccountKind.IN_TRANSIT));
    ABOUT.put(FundAct.CLOSE, EnumSet.of(AccountKind.POOL, AccountKind.EARMARK));
    ABOUT.put(
        FundAct.HAND_BACK,
        EnumSet.of(
            AccountKind.POOL, AccountKind.EARMARK, AccountKind.RETURNED, AccountKind.RECOVERED));
  }

  private final FundStore store;

  Touched(FundStore store) {
    this.store = store;
  }

  /** Whether an act is for this kind of account. */
  static boolean fits(FundAct act, AccountKind kind) {
    return ABOUT.getOrDefault(act, Set.of()).contains(kind);
  }

  Locked lock(String place, List<FundOrder> orders, LocalDate today) {
    orders.stream()
        .map(one -> proposal(place, one))
        .filter(one -> one != 0)
        .sorted()
        .distinct()
        .forEach(store::lockProposal);
    return store.lock(
        place, orders.stream().flatMap(one -> of(place, one, today)).distinct().toList());
  }

  /** Of a reversal the one that its reservation carries out: what came back counts again. */
  private long proposal(String place, FundOrder order) {
    return order.act() == FundAct.REVERSE
        ? reversed(place, order.about())
            .map(Held::commitment)
            .filter(one -> one != 0)
            .map(one -> store.commitment(one).proposal())
            .findFirst()
            .orElse(0L)
        : order.payee().proposal();
  }

  private Stream<Held> reversed(String place, long entry) {
    return store.booked(place, entry).stream()
        .flatMap(one -> Stream.of(one.from(), one.to()))
        .flatMap(one -> store.account(place, one).stream());
  }

  /** Whatever moves under a reservation locks it, too: whether it is alive depends on all of it. */
  private Stream<Long> of(String place, FundOrder order, LocalDate today) {
    if (order.act() == FundAct.REVERSE) {
      return reversed(place, order.about())
          .flatMap(one -> Stream.of(one.id(), one.commitment()))
          .filter(one -> one != 0);
    }
    Optional<Held> about = store.account(place, order.about());
    return about.filter(one -> fits(order.act(), one.kind())).stream()
        .flatMap(one -> with(place, order.act(), one, today));
  }

  private Stream<Long> with(String place, FundAct act, Held one, LocalDate today) {
    return switch (act) {
      case OPEN_POOL, REVERSE -> Stream.of();
      case OPEN_EARMARK, SEND -> Stream.of(one.id());
      case RECEIVE, HAND_BACK -> Stream.of(one.id(), of(place, one.pool(), AccountKind.SOURCE));
      case EARMARK -> Stream.of(one.id(), one.pool());
      case COMMIT -> Stream.concat(Stream.of(one.id()), store.lapsed(one.id(), today).stream());
      case VOID, EXPIRE -> Stream.of(one.id(), one.parent());
      case CONFIRM -> Stream.of(one.id(), one.parent(), of(place, one.parent(), AccountKind.PAID));
      case RETURN -> Stream.of(one.id(), one.parent(), of(place, one.pool(), AccountKind.RETURNED));
      case RECOVER ->
          Stream.of(
              one.id(),
              of(place, one.id(), AccountKind.PAID),
              of(place, one.pool(), AccountKind.RECOVERED));
      case CLOSE -> store.family(one.id()).stream();
    };
  }

  private Long of(String place, long family, AccountKind kind) {
    return store.only(place, family, kind).id();
  }
}
