package org.relieflink.platform.trail.internal.seal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.platform.trail.TrailSeals;
import org.relieflink.platform.trail.TrailSeals.State;
import org.relieflink.platform.trail.TrailSeals.WitnessState;
import org.springframework.stereotype.Component;

/** 封存的指标：ages in seconds, for whoever watches the server. */
@Component
class SealGauges {
  private final TrailSeals seals;
  private volatile State state;

  SealGauges(TrailSeals seals, MeterRegistry meters, SealSettings settings) {
    this.seals = seals;
    this.state = new State(null, 0, java.time.Duration.ZERO, false, 0, false, java.util.List.of());
    Gauge.builder("relief.trail.unsealed.age", () -> state.oldest().toSeconds())
        .baseUnit("seconds")
        .register(meters);
    Gauge.builder("relief.trail.unsealed", () -> state.waiting()).register(meters);
    Gauge.builder("relief.trail.lost", () -> state.lost()).register(meters);
    settings.witnesses().forEach(witness -> register(meters, witness.name()));
  }

  private void register(MeterRegistry meters, String name) {
    Gauge.builder("relief.trail.witness.late", () -> late(name))
        .baseUnit("seconds")
        .tag("witness", name)
        .register(meters);
  }

  private long late(String name) {
    return state.witnesses().stream()
        .filter(witness -> witness.name().equals(name))
        .map(WitnessState::late)
        .mapToLong(java.time.Duration::toSeconds)
        .sum();
  }

  void refresh() {
    state = seals.state();
  }
}
