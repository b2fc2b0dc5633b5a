package org.relieflink.platform.fund.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.relieflink.kernel.CitizenId;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.Origin;
import org.relieflink.platform.fund.Payments.SpecialAccount;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * 命令的样子：what can be said of an order without looking at the books or at dated lists. It comes
 * before the key, so that a slip of the hand burns none.
 */
@Component
class FundForm {
  private static final Pattern BANK = Pattern.compile("[A-Z0-9-]{1,14}");
  private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9-]{1,40}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{8,32}");
  private static final int MOST_INSTALMENTS = 99;
  private static final int LONGEST_KEY = 100; // characters; a UUID has 36

  private final FundRules rules;

  FundForm(FundRules rules) {
    this.rules = rules;
  }

  /** What is wrong with the key. */
  Optional<Refusal> key(String key) {
    if (key.isBlank()) {
      return no(FundRefusal.KEY_MISSING);
    }
    boolean odd = key.chars().anyMatch(one -> one < '!' || one > '~');
    return odd || key.length() > LONGEST_KEY
        ? no(FundRefusal.KEY_UNUSABLE, LONGEST_KEY)
        : Optional.empty();
  }

  /** What is wrong with the orders of one command. */
  Optional<Refusal> wrong(List<FundOrder> orders) {
    boolean alone = orders.size() == 1;
    boolean linkable = orders.stream().allMatch(one -> alone || linkable(one.act()));
    if (orders.isEmpty() || orders.size() > ReliefFund.MOST_LINKED || !linkable) {
      return no(FundRefusal.LINKED_UNUSABLE, ReliefFund.MOST_LINKED);
    }
    return orders.stream().map(this::wrong).flatMap(Optional::stream).findFirst();
  }

  /** What others agree to is done alone; a closing locks a whole family by itself. */
  private static boolean linkable(FundAct act) {
    return act.approval().isEmpty() && act.wantsAmount();
  }

  private Optional<Refusal> wrong(FundOrder order) {
    return amount(order)
        .or(() -> words(order))
        .or(() -> payee(order))
        .or(() -> opening(order))
        .or(() -> receipt(order));
  }

  private Optional<Refusal> amount(FundOrder order) {
    boolean good = order.act().wantsAmount() ? order.fen() > 0 : order.fen() == 0;
    return good ? Optional.empty() : no(FundRefusal.AMOUNT_UNUSABLE, rules.most().yuanText());
  }

  /** Asked after the key: a rule may change between an order and its repetition. */
  Optional<Refusal> tooMuch(List<FundOrder> orders) {
    return orders.stream().anyMatch(one -> one.fen() > rules.most().amount())
        ? no(FundRefusal.AMOUNT_UNUSABLE, rules.most().yuanText())
        : Optional.empty();
  }

  /** The order with the person's number in its one form: one person has one key. */
  static FundOrder read(FundOrder order) {
    FundOrder.Payee payee = order.payee();
    return CitizenId.find(payee.person())
        .map(
            found ->
                order.to(
                    new FundOrder.Payee(
                        found.value(),
                        payee.instalment(),
                        payee.candidate(),
                        payee.proposal(),
                        payee.account())))
        .orElse(order);
  }

  private static Optional<Refusal> words(FundOrder order) {
    FundOrder.Ground ground = order.ground();
    if (order.act() == FundAct.COMMIT && ground.caseNo().isEmpty()) {
      return no(FundRefusal.CASE_MISSING);
    }
    if (order.act() == FundAct.COMMIT && ground.decision().isEmpty()) {
      return no(FundRefusal.DECISION_MISSING);
    }
    return words(ground.words(), order.act().wantsWords())
        .or(
            () ->
                Stream.of(
                        ground.caseNo(),
                        ground.decision(),
                        ground.instrument(),
                        ground.article(),
                        order.opening().title())
                    .map(one -> fault(one, false))
                    .flatMap(Optional::stream)
                    .findFirst());
  }

  static Optional<Refusal> fault(String words, boolean wanted) {
    return FreeWords.fault(words, wanted, ReliefFund.LONGEST).map(FundForm::refusal);
  }

  /** Reasons and titles: nobody's mobile number either. */
  private static Optional<Refusal> words(String words, boolean wanted) {
    Optional<Refusal> fault = fault(words, wanted);
    return fault.isEmpty() && FreeWords.namesSomebody(words)
        ? no(FundRefusal.WORDS_WITH_NUMBER)
        : fault;
  }

  /** Words that have to be there and name nobody. */
  static Optional<Refusal> plain(String words) {
    return words(words, true);
  }

  private static Refusal refusal(FreeWords.Fault fault) {
    return switch (fault) {
      case MISSING -> Refusal.of(FundRefusal.WORDS_MISSING);
      case TOO_LONG -> Refusal.of(FundRefusal.WORDS_TOO_LONG, ReliefFund.LONGEST);
      case UNREADABLE -> Refusal.of(FundRefusal.WORDS_UNREADABLE);
      case WITH_NUMBER -> Refusal.of(FundRefusal.WORDS_WITH_NUMBER);
    };
  }

  private static Optional<Refusal> payee(FundOrder order) {
    if (order.act() != FundAct.COMMIT) {
      return order.payee().equals(FundOrder.Payee.NONE)
          ? Optional.empty()
          : no(FundRefusal.PERSON_UNUSABLE);
    }
    FundOrder.Payee payee = order.payee();
    if (CitizenId.find(payee.person()).isEmpty()) {
      return no(FundRefusal.PERSON_UNUSABLE);
    }
    if (payee.instalment() < 1 || payee.instalment() > MOST_INSTALMENTS) {
      return no(FundRefusal.INSTALMENT_UNUSABLE, MOST_INSTALMENTS);
    }
    if (payee.account() < 0) {
      return no(FundRefusal.PAYEE_UNKNOWN);
    }
    return payee.candidate() == 0 == (payee.proposal() == 0)
        ? Optional.empty()
        : no(FundRefusal.PROPOSAL_UNKNOWN);
  }

  private static Optional<Refusal> opening(FundOrder order) {
    FundOrder.Opening opening = order.opening();
    boolean titled = !opening.title().isEmpty();
    boolean good =
        switch (order.act()) {
          case OPEN_POOL ->
              titled
                  && Stream.of(Origin.values()).anyMatch(one -> one.name().equals(opening.origin()))
                  && FundRights.year(opening.year())
                  && BANK.matcher(opening.bank()).matches();
          case OPEN_EARMARK -> titled;
          default -> true;
        };
    return good ? Optional.empty() : no(FundRefusal.OPENING_UNUSABLE);
  }

  /** Whether it can be the number of a receipt or of a signed paper. */
  static boolean isReceipt(String number) {
    return RECEIPT.matcher(number).matches();
  }

  private static Optional<Refusal> receipt(FundOrder order) {
    boolean good =
        order.act() == FundAct.CONFIRM ? isReceipt(order.receipt()) : order.receipt().isEmpty();
    return good ? Optional.empty() : no(FundRefusal.RECEIPT_UNUSABLE);
  }

  /** What is wrong with a special account of the office. */
  static Optional<Refusal> unusable(SpecialAccount account) {
    boolean good =
        BANK.matcher(account.bank()).matches()
            && NUMBER.matcher(account.number()).matches()
            && FreeWords.fault(account.title(), true, ReliefFund.LONGEST).isEmpty()
            && account.title().chars().noneMatch(one -> one < ' ' || one == ',' || one == '"');
    return good ? Optional.empty() : no(FundRefusal.SPECIAL_ACCOUNT_UNUSABLE);
  }

  private static Optional<Refusal> no(FundRefusal code, Object... arguments) {
    return Optional.of(Refusal.of(code, arguments));
  }
}
