package org.relieflink.platform.ferry.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.ferry.Ferry;
import org.relieflink.platform.ferry.FerryRefusal;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.ferry.NewSite;
import org.relieflink.platform.ferry.QuarantinedFile;
import org.relieflink.platform.ferry.RefusedList;
import org.relieflink.platform.ferry.SentPackage;
import org.relieflink.platform.ferry.SiteStanding;
import org.relieflink.platform.ferry.SiteState;
import org.relieflink.platform.ferry.TakenPackage;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.proof.parcel.ParcelRefusedException;
import org.relieflink.proof.parcel.SiteCard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredFerry implements Ferry {
  private final OwnSite own;
  private final SiteBook sites;
  private final PackageStore packages;
  private final FreightStore items;
  private final TroubleStore trouble;
  private final HardshipPool pool;
  private final FerryLog log;
  private final Clock clock;

  StoredFerry(
      OwnSite own,
      SiteBook sites,
      PackageStore packages,
      FreightStore items,
      TroubleStore trouble,
      HardshipPool pool,
      FerryLog log,
      Clock clock) {
    this.own = own;
    this.sites = sites;
    this.packages = packages;
    this.items = items;
    this.trouble = trouble;
    this.pool = pool;
    this.log = log;
    this.clock = clock;
  }

  @Override
  public Optional<OwnCard> own() {
    return own.keys()
        .map(keys -> new OwnCard(keys.site(), keys.card().text(), keys.card().fingerprint()));
  }

  @Override
  public List<SiteStanding> sites(Officer officer) {
    return sites.standing(officer).stream().map(this::standing).toList();
  }

  @Override
  public Optional<SiteStanding> find(Officer officer, long id) {
    return sites.find(officer, id).map(this::standing);
  }

  private SiteStanding standing(FerrySite site) {
    PackageStore.Open open = packages.open(site.name());
    return new SiteStanding(
        site,
        packages.lastSent(site.name()),
        open.count(),
        open.oldest(),
        packages.lastTaken(site.name()),
        trouble.waiting(site.name()),
        trouble.quarantinedCount(site.name()));
  }

  @Override
  @Transactional
  public Outcome<FerrySite> register(Officer officer, NewSite wanted) {
    SiteCard card;
    try {
      card = SiteCard.accept(wanted.card());
    } catch (ParcelRefusedException none) {
      return Outcome.refused(FerryRefusal.CARD_UNUSABLE);
    }
    if (own.keys().filter(keys -> keys.site().equals(card.site())).isPresent()) {
      return Outcome.refused(FerryRefusal.OWN_CARD);
    }
    if (wanted.title().isEmpty()
        || wanted.title().length() > LONGEST
        || wanted.title().chars().anyMatch(one -> one < ' ')) {
      return Outcome.refused(FerryRefusal.TITLE_UNUSABLE, LONGEST);
    }
    sites.lock();
    return departments(officer, wanted, card)
        .<Outcome<FerrySite>>map(Outcome::refused)
        .orElseGet(() -> add(officer, wanted, card));
  }

  private Optional<FerryRefusal> departments(Officer officer, NewSite wanted, SiteCard card) {
    Set<String> known = pool.lists().stream().map(ListFace::department).collect(Collectors.toSet());
    if (!known.containsAll(wanted.departments())) {
      return Optional.of(FerryRefusal.DEPARTMENT_UNKNOWN);
    }
    for (FerrySite other : sites.standing(officer)) {
      boolean same = other.name().equals(card.site());
      if (same && other.state() == SiteState.ASKED) {
        return Optional.of(FerryRefusal.ASKED_ALREADY);
      }
      if (!same && other.departments().stream().anyMatch(wanted.departments()::contains)) {
        return Optional.of(FerryRefusal.DEPARTMENT_TAKEN);
      }
    }
    return Optional.empty();
  }

  private Outcome<FerrySite> add(Officer officer, NewSite wanted, SiteCard card) {
    long id = sites.add(officer, wanted, card, clock.instant());
    log.site(officer, "FERRY_SITE_ASKED", card.site());
    return Outcome.of(sites.find(officer, id).orElseThrow());
  }

  @Override
  @Transactional
  public Outcome<FerrySite> agree(Officer officer, long id) {
    sites.lock();
    Optional<FerrySite> found = sites.find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(FerryRefusal.UNKNOWN);
    }
    if (found.get().state() != SiteState.ASKED) {
      return Outcome.refused(FerryRefusal.MOVED_ON);
    }
    if (found.get().askedBy().officer().equals(officer.staffNumber())) {
      return Outcome.refused(FerryRefusal.OWN_REGISTRATION);
    }
    for (FerrySite other : sites.standing(officer)) {
      if (other.name().equals(found.get().name()) && other.state() == SiteState.AGREED) {
        sites.end(officer, other.id(), clock.instant());
      }
    }
    sites.agree(officer, id, clock.instant());
    log.site(officer, "FERRY_SITE_AGREED", found.get().name());
    return Outcome.of(sites.find(officer, id).orElseThrow());
  }

  @Override
  @Transactional
  public Outcome<FerrySite> end(Officer officer, long id) {
    sites.lock();
    Optional<FerrySite> found = sites.find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(FerryRefusal.UNKNOWN);
    }
    if (found.get().state() == SiteState.ENDED) {
      return Outcome.refused(FerryRefusal.MOVED_ON);
    }
    sites.end(officer, id, clock.instant());
    log.site(officer, "FERRY_SITE_ENDED", found.get().name());
    return Outcome.of(sites.find(officer, id).orElseThrow());
  }

  @Override
  @Transactional
  public Outcome<SentPackage> again(Officer officer, long id) {
    Optional<SentPackage> found = packages.findSent(officer.unit().place(), id);
    if (found.isEmpty()) {
      return Outcome.refused(FerryRefusal.UNKNOWN);
    }
    if (found.get().receiptedAt() != null) {
      return Outcome.refused(FerryRefusal.RECEIPTED_ALREADY);
    }
    packages.again(id);
    log.again(officer, found.get().fileName());
    return Outcome.of(found.get());
  }

  @Override
  public List<SentPackage> sent(FerrySite site) {
    return packages.sent(site.name());
  }

  @Override
  public List<RefusedList> refusedLists(FerrySite site) {
    return items.refused(site.name());
  }

  @Override
  public List<TakenPackage> taken(FerrySite site) {
    return packages.taken(site.name());
  }

  @Override
  public List<QuarantinedFile> quarantined(FerrySite site) {
    return trouble.quarantined(site.name());
  }
}
