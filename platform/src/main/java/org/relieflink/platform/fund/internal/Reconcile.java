package org.relieflink.platform.fund.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.Statements.Outcomes;
import org.relieflink.platform.fund.internal.BankSheet.Kind;
import org.relieflink.platform.fund.internal.BatchStore.Item;
import org.relieflink.platform.fund.internal.Commands.Earlier;
import org.relieflink.platform.fund.internal.FundStore.Booked;
import org.relieflink.platform.fund.internal.StatementStore.AtBank;
import org.relieflink.platform.fund.internal.StatementStore.Line;
import org.relieflink.platform.problem.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 三方对账：decision, order and receipt of one line. What fits is booked through the ledger under a key
 * of the line, so that a stop between booking and noting books nothing twice; what does not is
 * named.
 */
@Component
class Reconcile {
  /** Without the receipt: a number may look like a person's, and it stands in the line. */
  private static final String BACK = "银行退回，见对账单";

  private final BatchStore batches;
  private final FundStore store;
  private final StatementStore statements;
  private final Commands commands;
  private final StoredFund fund;
  private final PayRules rules;
  private final TransactionTemplate together;

  Reconcile(
      BatchStore batches,
      FundStore store,
      StatementStore statements,
      Commands commands,
      StoredFund fund,
      PayRules rules,
      PlatformTransactionManager transactions) {
    this.batches = batches;
    this.store = store;
    this.statements = statements;
    this.commands = commands;
    this.fund = fund;
    this.rules = rules;
    this.together = new TransactionTemplate(transactions);
  }

  /**
   * 怎么办。
   *
   * @param order null = nothing is booked
   * @param state null = the payment stays as it is
   */
  private record Plan(Outcomes outcome, @Nullable FundOrder order, @Nullable ItemState state) {
    static Plan named(Outcomes outcome) {
      return new Plan(outcome, null, null);
    }
  }

  /** Compares one line; false when the ledger is busy with it now. */
  boolean line(Officer officer, String bank, Line line, FundDay now) {
    Optional<Item> item = item(officer, bank, line);
    if (item.isEmpty()) {
      note(line, null, Plan.named(stray(line)), now);
      return true;
    }
    Plan plan = plan(officer, line, item.get());
    Outcomes booked = plan.order == null ? plan.outcome : booked(officer, line, plan);
    if (booked == null) {
      return false;
    }
    note(line, item.get(), new Plan(booked, null, booked.differs() ? null : plan.state), now);
    return true;
  }

  /** The order that the line names; it was sent, and from this special account. */
  private Optional<Item> item(Officer officer, String bank, Line line) {
    return line.item().isEmpty()
        ? Optional.empty()
        : batches
            .item(officer.unit().place(), line.item().getAsLong())
            .filter(one -> one.transit() != 0 && ofBank(officer, one, bank));
  }

  private boolean ofBank(Officer officer, Item item, String bank) {
    return batches
        .find(officer.unit().place(), item.batch())
        .map(one -> one.way().isBank() && one.bank().equals(bank))
        .orElse(false);
  }

  private static Outcomes stray(Line line) {
    return switch (line.kind()) {
      case IN -> Outcomes.OTHER_IN;
      case OUT -> Outcomes.OTHER_OUT;
      case PAID, RETURNED, FAILED -> Outcomes.UNKNOWN_ORDER;
    };
  }

  private Plan plan(Officer officer, Line line, Item item) {
    if (statements.repeated(line, item.id())) {
      return Plan.named(Outcomes.REPEATED);
    }
    AtBank bank = statements.atBank(item.id());
    if (bookedBefore(officer, line, item)) {
      return new Plan(Outcomes.POSTED, null, after(line, item, bank));
    }
    return switch (line.kind()) {
      case PAID -> paid(officer, line, item, bank);
      case RETURNED -> returned(officer, line, item, bank);
      case FAILED -> failed(item);
      case IN -> Plan.named(Outcomes.OTHER_IN);
      case OUT -> Plan.named(Outcomes.OTHER_OUT);
    };
  }

  /**
   * Whether a stop came between booking this line and noting it; another booking does not count.
   */
  private boolean bookedBefore(Officer officer, Line line, Item item) {
    return commands
        .find(officer.unit(), Commands.own(key(line)))
        .map(Earlier::answer)
        .filter(Outcome.Done.class::isInstance)
        .flatMap(one -> store.booked(officer.unit().place(), one.orThrow().entry()))
        .filter(one -> fits(officer, one, line, item))
        .isPresent();
  }

  private boolean fits(Officer officer, Booked one, Line line, Item item) {
    boolean transit = one.from() == item.transit();
    return switch (one.act()) {
      case CONFIRM -> line.kind() == Kind.PAID && transit;
      case RETURN -> line.kind() == Kind.RETURNED && transit && one.fen() == line.fen();
      case RECOVER ->
          line.kind() == Kind.RETURNED
              && one.fen() == line.fen()
              && store.account(officer.unit().place(), one.from()).orElseThrow().parent()
                  == item.commitment();
      default -> false;
    };
  }

  /** Where the payment stands when the line is booked. */
  private static ItemState after(Line line, Item item, AtBank bank) {
    long back = bank.returnedFen() + (line.kind() == Kind.RETURNED ? line.fen() : 0);
    if (back == 0) {
      return ItemState.PAID;
    }
    return back < item.fen() ? ItemState.PART_RETURNED : ItemState.RETURNED;
  }

  private long transit(Officer officer, Item item) {
    return store.account(officer.unit().place(), item.transit()).map(Held::fen).orElse(0L);
  }

  private Plan paid(Officer officer, Line line, Item item, AtBank bank) {
    if (!line.account().isEmpty() && !line.account().equals(bank.account())) {
      return Plan.named(Outcomes.ACCOUNT_DIFFERS);
    }
    if (bank.paid()) {
      return Plan.named(Outcomes.PAID_TWICE);
    }
    if (line.fen() != item.fen()) {
      return Plan.named(Outcomes.AMOUNT_DIFFERS);
    }
    long transit = transit(officer, item);
    if (transit == 0) {
      return bank.returnedFen() == item.fen()
          ? new Plan(Outcomes.NOTED, null, null)
          : Plan.named(Outcomes.NOT_POSSIBLE);
    }
    FundOrder order =
        FundOrder.of(FundAct.CONFIRM, item.transit()).fen(transit).receipt(line.receipt());
    return new Plan(Outcomes.POSTED, order, after(line, item, bank));
  }

  /** Before the receipt it comes out of what is in transit, after it out of what was paid. */
  private Plan returned(Officer officer, Line line, Item item, AtBank bank) {
    if (line.fen() > item.fen() - bank.returnedFen()) {
      return Plan.named(Outcomes.AMOUNT_DIFFERS);
    }
    var ground = new FundOrder.Ground("", "", "", "", BACK);
    boolean before = transit(officer, item) >= line.fen();
    FundOrder order =
        before
            ? FundOrder.of(FundAct.RETURN, item.transit())
            : FundOrder.of(FundAct.RECOVER, item.commitment());
    return new Plan(
        Outcomes.POSTED, order.fen(line.fen()).because(ground), after(line, item, bank));
  }

  private static Plan failed(Item item) {
    return item.state() == ItemState.SENT
        ? new Plan(Outcomes.NOTED, null, ItemState.FAILED)
        : Plan.named(Outcomes.NOT_POSSIBLE);
  }

  private static String key(Line line) {
    return "bank-" + line.statement() + "-" + line.number();
  }

  private @Nullable Outcomes booked(Officer officer, Line line, Plan plan) {
    Outcome<FundAnswer> outcome =
        fund.own(officer, key(line), java.util.Objects.requireNonNull(plan.order));
    if (outcome instanceof Outcome.Refused<FundAnswer> refused) {
      var code = refused.refusal().code();
      boolean later = code == FundRefusal.RUNNING || code == FundRefusal.FROZEN;
      return later ? null : Outcomes.NOT_POSSIBLE;
    }
    return plan.outcome;
  }

  private void note(Line line, @Nullable Item item, Plan plan, FundDay now) {
    together.executeWithoutResult(
        status -> {
          statements.settle(line, plan.outcome, item == null ? null : item.id());
          ItemState state = plan.state;
          if (item != null && state != null) {
            batches.state(item.id(), state, "");
            if (state == ItemState.FAILED || state == ItemState.RETURNED) {
              statements.addRetry(item.id(), item.commitment(), rules.retryFrom(now.day()), now);
            }
          }
        });
  }
}
