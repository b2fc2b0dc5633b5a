package org.relieflink.platform.sharing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.sharing.Correction;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareStep;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.stereotype.Component;

/** 协查的职责：a department replies to what it was asked; by the last day set when it was asked. */
@Component
class SharingDuties implements DutySource {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's
  private static final String REQUEST = "reply-request";
  private static final String CORRECTION = "reply-correction";

  private final RequestStore requests;
  private final CorrectionStore corrections;

  SharingDuties(RequestStore requests, CorrectionStore corrections) {
    this.requests = requests;
    this.corrections = corrections;
  }

  @Override
  public Set<String> duties() {
    return Set.of(REQUEST, CORRECTION);
  }

  @Override
  public List<DutyRun> runs(Officer reader, LocalDate since) {
    Instant from = since.atStartOfDay(ZONE).toInstant();
    return Stream.of(Side.ASKER, Side.ANSWERER)
        .flatMap(
            side ->
                Stream.concat(
                    requests.since(reader, side, from).stream().map(one -> run(one, side)),
                    corrections.since(reader, side, from).stream().map(one -> run(one, side))))
        .toList();
  }

  private static DutyRun run(VerificationRequest one, Side side) {
    return new DutyRun(
        REQUEST,
        one.asked(),
        one.number(),
        (side == Side.ASKER ? "/requests/" : "/inbox/") + one.id(),
        DutyTime.of(WorkClock.day(one.sentAt()), replied(one.steps())),
        one.dueOn(),
        dropped(one.steps()));
  }

  private static DutyRun run(Correction one, Side side) {
    return new DutyRun(
        CORRECTION,
        one.asked(),
        one.number(),
        (side == Side.ASKER ? "/corrections/" : "/mending/") + one.id(),
        DutyTime.of(WorkClock.day(one.sentAt()), replied(one.steps())),
        one.dueOn(),
        dropped(one.steps()));
  }

  private static @Nullable LocalDate replied(List<ShareStep> steps) {
    Optional<ShareStep> reply = WorkClock.reply(steps);
    return reply.map(step -> WorkClock.day(step.at())).orElse(null);
  }

  private static boolean dropped(List<ShareStep> steps) {
    return WorkClock.reply(steps).isEmpty() && steps.get(steps.size() - 1).state().isLast();
  }
}
