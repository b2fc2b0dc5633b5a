package org.relieflink.platform.incident.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.incident.Evidence;
import org.relieflink.platform.incident.EvidenceOf;
import org.relieflink.platform.incident.EvidencePack;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.Incidents;
import org.relieflink.platform.incident.internal.PackMaker.Order;
import org.relieflink.platform.job.JobOrder;
import org.relieflink.platform.job.Jobs;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.Alarms;
import org.relieflink.platform.watch.ExportOrder;
import org.relieflink.platform.watch.ExportRelease;
import org.relieflink.platform.watch.Exports;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredEvidence implements Evidence {
  private final Incidents incidents;
  private final Alarms alarms;
  private final Exports exports;
  private final Jobs jobs;
  private final PackMaker maker;
  private final PackPapers papers;
  private final PackStore store;
  private final Trail trail;
  private final Clock clock;

  StoredEvidence(
      Incidents incidents,
      Alarms alarms,
      Exports exports,
      Jobs jobs,
      PackMaker maker,
      PackPapers papers,
      PackStore store,
      Trail trail,
      Clock clock) {
    this.incidents = incidents;
    this.alarms = alarms;
    this.exports = exports;
    this.jobs = jobs;
    this.maker = maker;
    this.papers = papers;
    this.store = store;
    this.trail = trail;
    this.clock = clock;
  }

  /** What is to be packed: as the officer may see it. */
  private record Case(String label, List<Long> entries, String paper) {}

  private Optional<Case> find(Officer officer, EvidenceOf of) {
    return switch (of.kind()) {
      case INCIDENT -> incidents.find(officer, of.id()).map(this::incident);
      case ALARM -> alarms.find(officer, of.id()).map(this::alarm);
    };
  }

  private Case incident(Incident incident) {
    String paper =
        papers.paper(
            incident, incidents.touched(incident), incidents.duties(incident), clock.instant());
    return new Case(incident.number(), incidents.entries(incident), paper);
  }

  private Case alarm(Alarm alarm) {
    return new Case("预警 " + alarm.id(), alarms.entryIds(alarm), papers.paper(alarm));
  }

  @Override
  public Optional<Long> entries(Officer officer, EvidenceOf of) {
    return find(officer, of).map(found -> (long) found.entries.size());
  }

  @Override
  @Transactional
  public Outcome<Ordered> order(Officer officer, EvidenceOf of) {
    Optional<Case> found = find(officer, of);
    if (found.isEmpty()) {
      return Outcome.refused(IncidentRefusal.UNKNOWN);
    }
    if (found.get().entries.isEmpty()) {
      return Outcome.refused(IncidentRefusal.NOTHING_TO_PACK);
    }
    return exports
        .release(officer, exporting(of, found.get()))
        .map(release -> released(officer, of, new Release(found.get(), release)));
  }

  /** Labels are stored and shown to others, so in one language. */
  private static ExportOrder exporting(EvidenceOf of, Case found) {
    String query = of.kind() == EvidenceOf.Kind.INCIDENT ? "incident=" : "alarm=";
    return new ExportOrder(
        "evidence",
        "证据包：" + found.label,
        of.object(),
        "/evidence/new?" + query + of.id(),
        found.entries.stream().map(String::valueOf).toList(),
        Purpose.AUDIT);
  }

  private record Release(Case found, ExportRelease release) {}

  private Ordered released(Officer officer, EvidenceOf of, Release released) {
    if (released.release instanceof ExportRelease.Free free) {
      var order = new Order(officer, of, released.found.entries, free.mark(), released.found.paper);
      String title = "证据包 " + free.mark().number();
      return new Ordered.Made(
          jobs.submit(
              new JobOrder("evidence-pack", title, officer),
              progress -> {
                progress.phase("找证明，写文件", 0);
                progress.resultAt("/evidence/" + maker.make(order));
              }));
    }
    return new Ordered.Ask(((ExportRelease.Ask) released.release).href());
  }

  @Override
  public List<EvidencePack> packs(EvidenceOf of) {
    return store.of(of);
  }

  @Override
  public Optional<EvidencePack> find(Officer officer, long id) {
    return Actor.asServer(() -> store.find(id))
        .filter(pack -> find(officer, pack.of()).isPresent());
  }

  @Override
  @Transactional
  public Outcome<byte[]> open(Officer officer, long id) {
    Optional<EvidencePack> pack = find(officer, id);
    if (pack.isEmpty()) {
      return Outcome.refused(IncidentRefusal.PACK_UNKNOWN);
    }
    trail.record(
        officer,
        TrailNote.of("EVIDENCE_DOWNLOADED", "pack", pack.get().of().object())
            .resulting(pack.get().mark()));
    return Outcome.of(store.content(id));
  }
}
