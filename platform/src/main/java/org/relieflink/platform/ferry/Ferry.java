package org.relieflink.platform.ferry;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 摆渡的大门：sites and what travelled; the packages themselves move in the background. */
public interface Ferry {
  /** Rows of one list on a page. */
  int MOST = 50;

  /** Characters of a title. */
  int LONGEST = 60;

  /** The card of this site; empty when nothing is ferried. */
  Optional<OwnCard> own();

  /** All sites that are not ended, by name. */
  List<SiteStanding> sites(Officer officer);

  Optional<SiteStanding> find(Officer officer, long id);

  /** Registers a site, or new keys of one; nothing is exchanged before another person agrees. */
  Outcome<FerrySite> register(Officer officer, NewSite wanted);

  /** Agrees to keys that another person registered; older keys of the site end. */
  Outcome<FerrySite> agree(Officer officer, long id);

  /** Ends a registration; what was not taken stays in the folders. */
  Outcome<FerrySite> end(Officer officer, long id);

  /** Puts the same bytes out again, with the next round. */
  Outcome<SentPackage> again(Officer officer, long id);

  /** Newest first, at most {@link #MOST}. */
  List<SentPackage> sent(FerrySite site);

  /** Lists that the other side did not accept, newest first, at most {@link #MOST}. */
  List<RefusedList> refusedLists(FerrySite site);

  /** Newest first, at most {@link #MOST}. */
  List<TakenPackage> taken(FerrySite site);

  /** Newest first, at most {@link #MOST}. */
  List<QuarantinedFile> quarantined(FerrySite site);

  /**
   * 本站名片.
   *
   * @param text of the {@code .site} file, for the other side's administrators
   */
  record OwnCard(String site, String text, String fingerprint) {}
}
