package org.relieflink.platform.fund.internal;

import java.util.Optional;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.PayBatch.ItemState;
import org.relieflink.platform.fund.internal.BatchStore.Item;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/**
 * 归批次管的钱：what has a payee is sent by a released batch, what a batch sent is moved by the bank's
 * statements; a single order goes round neither.
 */
@Component
class ByBatch {
  /** Code of a payment that was taken back before the bank's file was taken. */
  static final String REVERSED = "REVERSED";

  private final BatchStore batches;
  private final PayeeStore payees;

  ByBatch(BatchStore batches, PayeeStore payees) {
    this.batches = batches;
    this.payees = payees;
  }

  /** Why a single order may not do this. */
  Optional<Refusal> bars(String place, FundOrder order) {
    boolean barred =
        switch (order.act()) {
          case SEND -> payees.isBound(place, order.about());
          case CONFIRM, RETURN -> batches.ofTransit(place, order.about());
          default -> false;
        };
    if (barred) {
      return Optional.of(Refusal.of(FundRefusal.ONLY_IN_BATCH));
    }
    return order.act() == FundAct.REVERSE && atBank(place, order.about())
        ? Optional.of(Refusal.of(FundRefusal.AT_BANK))
        : Optional.empty();
  }

  /**
   * While a batch is being ordered, and once the bank's file is taken, only what failed or came
   * back. Past the bank the money may be in somebody's hands from the order on: only what was
   * registered as not handed over.
   */
  private boolean atBank(String place, long entry) {
    Optional<Item> item = batches.ofEntry(place, entry);
    item.ifPresent(one -> batches.lock("file " + one.batch()));
    return item.flatMap(one -> batches.item(place, one.id())).map(this::atBank).orElse(false);
  }

  private boolean atBank(Item now) {
    return switch (now.state()) {
      case FAILED, RETURNED -> false;
      case SENT ->
          batches.pastBank(now.batch())
              || batches.taken(now.batch()).isPresent()
              || !batches.ended(now.batch());
      default -> true;
    };
  }

  /** A payment that was taken back in time is never in the bank's file. */
  void booked(String place, FundOrder order) {
    if (order.act() == FundAct.REVERSE) {
      batches
          .ofEntry(place, order.about())
          .filter(one -> one.state() == ItemState.SENT)
          .ifPresent(one -> batches.state(one.id(), ItemState.FAILED, REVERSED));
    }
  }
}
