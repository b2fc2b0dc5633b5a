package org.relieflink.platform.trail.internal.seal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.platform.trail.TrailSeals.WitnessState;
import org.springframework.stereotype.Component;

/** 全部证人和时间戳机构. */
@Component
class Witnesses {
  private final List<WitnessDelivery> deliveries = new CopyOnWriteArrayList<>();
  private final Receipts receipts;
  private final Clock clock;
  private final Duration allowed;

  Witnesses(SealSettings settings, Receipts receipts, Clock clock) {
    this.allowed = settings.staleAfter();
    this.receipts = receipts;
    this.clock = clock;
    settings.witnesses().forEach(this::add);
    settings.timeStamps().forEach(authority -> add(new StampAuthority(authority)));
  }

  void add(SealSettings.Witness witness) {
    add(new HttpWitness(witness, receipts));
  }

  private void add(RootKeeper keeper) {
    deliveries.add(new WitnessDelivery(keeper, receipts, clock));
  }

  void removeAll() {
    deliveries.clear();
  }

  void deliver() {
    deliveries.forEach(WitnessDelivery::deliver);
  }

  List<WitnessState> states() {
    return deliveries.stream().map(delivery -> delivery.state(allowed)).toList();
  }
}
