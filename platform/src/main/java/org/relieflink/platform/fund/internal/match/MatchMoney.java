package org.relieflink.platform.fund.internal.match;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ojalgo.function.constant.PrimitiveMath;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;
import org.relieflink.platform.fund.MatchProposal;
import org.relieflink.platform.fund.MatchProposal.Block;
import org.relieflink.platform.fund.MatchProposal.Blocked;
import org.relieflink.platform.fund.MatchProposal.Money;
import org.relieflink.platform.fund.MatchProposal.Pair;
import org.relieflink.platform.fund.MatchProposal.Reason;
import org.relieflink.platform.fund.MatchProposal.Unseen;
import org.relieflink.platform.fund.MatchProposal.Waiting;

/**
 * 配：a pure function. Each case is served whole and out of one account, as a reservation is, or not
 * at all; no account gives more than it holds, none against its terms; the sum is the greatest that
 * is possible, or the proposal says that this is not proven. Amounts are divided by what all of
 * them have in common, so that the solver's numbers stay small and its rounding can change no sum.
 */
public final class MatchMoney {
  /** Cases and accounts of one question: beyond, the solver would keep a page waiting. */
  public static final int MOST_NEEDS = 200;

  public static final int MOST_MONEY = 50;

  /** Nodes of the solver's tree times possible pairs: it stops there. */
  private static final int MOST_WORK = 200_000;

  /** States of the accounts that are gone through to prove that no choice gives more. */
  private static final int MOST_STATES = 20_000;

  private static final NumberContext EXACT = NumberContext.of(14, 12);
  private static final double HALF = PrimitiveMath.HALF; // sums are whole: less than one more

  private final LocalDate day;
  private final List<Money> money;
  private final List<Waiting> needs;

  private MatchMoney(LocalDate day, List<Money> money, List<Waiting> needs) {
    this.day = day;
    this.money = money;
    this.needs = needs;
  }

  /**
   * Matches, in the order of account and case numbers, so that the same question has the same
   * answer.
   */
  public static MatchProposal of(
      String place, LocalDate day, List<Money> money, List<Waiting> needs) {
    List<Money> all = money.stream().filter(one -> one.fen() > 0).toList();
    List<Waiting> asked =
        needs.stream()
            .filter(one -> one.fen() > 0)
            .sorted(Comparator.comparing(Waiting::number))
            .toList();
    List<Waiting> waiting = asked.stream().limit(MOST_NEEDS).toList();
    List<Money> some = new MatchMoney(day, all, waiting).most();
    var unseen = new Unseen(asked.size() - waiting.size(), all.size() - some.size(), 0, 0);
    return new MatchMoney(day, some, waiting).whole(place, unseen);
  }

  /**
   * 一共能给多少。
   *
   * @param exact else so much at least
   */
  public record Served(long fen, boolean exact) {}

  /** Of all cases and all money, however many, largest first; no solver: pages ask at each look. */
  public static Served served(LocalDate day, List<Money> money, List<Waiting> needs) {
    var all = new MatchMoney(day, money, needs);
    long served = sum(all.largestFirst());
    long possible = needs.stream().filter(all::possible).mapToLong(Waiting::fen).sum();
    return new Served(served, served == possible);
  }

  /** What may serve a case before what may serve none, and then the newest; in order of number. */
  private List<Money> most() {
    return money.stream()
        .sorted(
            Comparator.comparing((Money one) -> needs.stream().noneMatch(need -> may(need, one)))
                .thenComparing(Comparator.comparingLong(Money::account).reversed()))
        .limit(MOST_MONEY)
        .sorted(Comparator.comparingLong(Money::account))
        .toList();
  }

  private boolean may(Waiting need, Money one) {
    return against(need, one).isEmpty();
  }

  /** 可能的一对：a variable that is 1 where the case gets this money. */
  private record Choice(Waiting need, Money money, Variable taken) {}

  private MatchProposal whole(String place, Unseen unseen) {
    List<Pair> pairs = largestFirst();
    long possible = needs.stream().filter(this::possible).mapToLong(Waiting::fen).sum();
    if (sum(pairs) < possible) {
      List<Pair> found = solved();
      pairs = sum(found) > sum(pairs) ? found : pairs;
    }
    check(pairs);
    boolean proven = !unseen.cut() && (sum(pairs) == possible || sum(pairs) == best().orElse(-1));
    return new MatchProposal(place, day, proven, money, pairs, blocked(pairs), unseen);
  }

  private boolean possible(Waiting need) {
    return money.stream().anyMatch(one -> may(need, one));
  }

  /** The solver's choice; whether it is the best is never taken from the solver. */
  private List<Pair> solved() {
    var model = new ExpressionsBasedModel();
    List<Choice> choices = choices(model);
    bound(model, choices);
    limit(model.options, choices.size());
    Optimisation.Result result = model.maximise();
    return result.getState().isFeasible() ? taken(choices) : List.of();
  }

  /** Every state of the accounts that any choice leads to; empty where there are too many. */
  private OptionalLong best() {
    Set<List<Long>> states = Set.of(money.stream().map(Money::fen).toList());
    for (Waiting need : needs) {
      Set<List<Long>> next = new HashSet<>(states);
      for (List<Long> left : states) {
        next.addAll(after(left, need));
        if (next.size() > MOST_STATES) {
          return OptionalLong.empty();
        }
      }
      states = next;
    }
    long least = states.stream().mapToLong(MatchMoney::total).min().orElseThrow();
    return OptionalLong.of(money.stream().mapToLong(Money::fen).sum() - least);
  }

  private List<List<Long>> after(List<Long> left, Waiting need) {
    List<List<Long>> after = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      if (left.get(i) >= need.fen() && may(need, money.get(i))) {
        List<Long> given = new ArrayList<>(left);
        given.set(i, left.get(i) - need.fen());
        after.add(given);
      }
    }
    return after;
  }

  private static long total(List<Long> left) {
    return left.stream().mapToLong(Long::longValue).sum();
  }

  private static long sum(List<Pair> pairs) {
    return pairs.stream().mapToLong(one -> one.need().fen()).sum();
  }

  /**
   * Where there is enough for all nothing is to be chosen; else it is what the solver has to beat.
   */
  private List<Pair> largestFirst() {
    Map<Money, Long> left = new HashMap<>();
    money.forEach(one -> left.put(one, one.fen()));
    Map<Waiting, Money> given = new HashMap<>();
    List<Waiting> largest =
        needs.stream().sorted(Comparator.comparingLong(Waiting::fen).reversed()).toList();
    for (Waiting need : largest) {
      money.stream()
          .filter(one -> against(need, one).isEmpty() && left.getOrDefault(one, 0L) >= need.fen())
          .min(Comparator.comparingLong(one -> left.getOrDefault(one, 0L)))
          .ifPresent(
              one -> {
                given.put(need, one);
                left.merge(one, -need.fen(), Long::sum);
              });
    }
    return needs.stream().filter(given::containsKey).map(need -> pair(need, given)).toList();
  }

  private static Pair pair(Waiting need, Map<Waiting, Money> given) {
    Money from = Objects.requireNonNull(given.get(need));
    return new Pair(need, from, purpose(need, from));
  }

  /** One thread: several would find another of two equal choices now and then. */
  private static void limit(Optimisation.Options options, int choices) {
    int nodes = Math.max(1, MOST_WORK / Math.max(1, choices));
    options.iterations_abort = nodes;
    options.iterations_suffice = nodes;
    options.time_abort = Long.MAX_VALUE;
    options.time_suffice = Long.MAX_VALUE;
    options.integer(IntegerStrategy.DEFAULT.withParallelism(() -> 1).withGapTolerance(EXACT));
  }

  private List<Choice> choices(ExpressionsBasedModel model) {
    long unit = unit();
    List<Choice> choices = new ArrayList<>();
    for (Waiting need : needs) {
      for (Money one : money) {
        if (against(need, one).isEmpty()) {
          Variable taken =
              model
                  .newVariable(need.number() + " " + one.account())
                  .binary()
                  .weight(need.fen() / unit);
          choices.add(new Choice(need, one, taken));
        }
      }
    }
    return choices;
  }

  /** What all amounts of the cases are multiples of. */
  private long unit() {
    BigInteger unit = BigInteger.ZERO;
    for (Waiting need : needs) {
      unit = unit.gcd(BigInteger.valueOf(need.fen()));
    }
    return Math.max(1, unit.longValueExact());
  }

  private void bound(ExpressionsBasedModel model, List<Choice> choices) {
    long unit = unit();
    for (Waiting need : needs) {
      Expression once = model.newExpression("once " + need.number()).upper(1);
      choices.stream().filter(one -> one.need.equals(need)).forEach(one -> once.set(one.taken, 1));
    }
    for (Money one : money) {
      long whole = one.fen() / unit;
      Expression most = model.newExpression("most " + one.account()).upper(whole + HALF);
      choices.stream()
          .filter(choice -> choice.money.equals(one))
          .forEach(choice -> most.set(choice.taken, choice.need.fen() / (double) unit));
    }
  }

  private static List<Pair> taken(List<Choice> choices) {
    return choices.stream()
        .filter(one -> one.taken.getValue() != null && one.taken.getValue().doubleValue() > HALF)
        .map(one -> new Pair(one.need, one.money, purpose(one.need, one.money)))
        .toList();
  }

  /** Of an earmark its own; of a pool the most special one that the case may have. */
  private static String purpose(Waiting need, Money money) {
    return money.purpose().isEmpty() ? special(need) : money.purpose();
  }

  private static String special(Waiting need) {
    List<String> purposes = List.copyOf(need.purposes());
    return purposes.get(purposes.size() - 1);
  }

  /** What the solver gave is added up once more: a wrong proposal is a fault, never shown. */
  private void check(List<Pair> pairs) {
    for (Money one : money) {
      long given =
          pairs.stream()
              .filter(pair -> pair.money().equals(one))
              .mapToLong(pair -> pair.need().fen())
              .sum();
      if (given > one.fen()) {
        throw new IllegalStateException("more than account " + one.account() + " holds");
      }
    }
    long cases = pairs.stream().map(Pair::need).distinct().count();
    if (cases < pairs.size()) {
      throw new IllegalStateException("a case served twice");
    }
  }

  /** Why this money may not serve this case at all. */
  private Optional<Block> against(Waiting need, Money one) {
    if (one.frozen()) {
      return Optional.of(Block.FROZEN);
    }
    if (one.purpose().isEmpty()
        ? need.purposes().isEmpty()
        : !need.purposes().contains(one.purpose())) {
      return Optional.of(Block.PURPOSE);
    }
    if (!one.groups().isEmpty() && one.groups().stream().noneMatch(need.groups()::contains)) {
      return Optional.of(Block.GROUP);
    }
    if (!one.places().isEmpty() && !one.places().contains(need.place())) {
      return Optional.of(Block.PLACE);
    }
    if (!one.isOn(day)) {
      return Optional.of(Block.PERIOD);
    }
    return one.fen() < need.fen() ? Optional.of(Block.TOO_SMALL) : Optional.empty();
  }

  private List<Blocked> blocked(List<Pair> pairs) {
    List<Waiting> served = pairs.stream().map(Pair::need).toList();
    return needs.stream()
        .filter(need -> !served.contains(need))
        .map(
            need ->
                new Blocked(
                    need,
                    money.stream()
                        .map(one -> new Reason(one, against(need, one).orElse(Block.TAKEN)))
                        .toList()))
        .toList();
  }
}
