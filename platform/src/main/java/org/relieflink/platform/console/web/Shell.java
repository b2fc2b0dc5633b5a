package org.relieflink.platform.console.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.SignInSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** 外壳：what the layout shows around every page; templates reach it as {@code @shell}. */
@Component("shell")
public class Shell {
  private static final List<Place> PLACES =
      List.of(
          new Place("work", "/"),
          new Place("pool", "/pool"),
          new Place("sharing", "/requests"),
          new Place("answers", "/inbox"),
          new Place("screening", "/screening"),
          new Place("leads", "/leads"),
          new Place("tasks", "/transfer-tasks"),
          new Place("bring", "/leads/new"),
          new Place("cases", "/cases"),
          new Place("opinion", "/opinion"),
          new Place("helps", "/helps"),
          new Place("document", "/documents"),
          new Place("transfer", "/transfers"),
          new Place("meeting", "/meetings"),
          new Place("fund", "/fund"),
          new Place("harm", "/harms"),
          new Place("supervision", "/supervision"),
          new Place("duty", "/duties"),
          new Place("inquiry", "/inquiries"),
          new Place("approval", "/approvals"),
          new Place("watch", "/watch/alarms"),
          new Place("trail", "/trail"),
          new Place("staff", "/accounts"),
          new Place("policy", "/policy"),
          new Place("keys", "/keys"),
          new Place("connector", "/connectors"),
          new Place("lines", "/transfer-lines"),
          new Place("backup", "/backups"),
          new Place("ferry", "/ferry"),
          new Place("retention", "/retention"));

  /** As many as stand side by side in a window of 1,366 px in both languages. */
  private static final int SIDE_BY_SIDE = 10;

  private static final String LOOK_UP = "/screening/look-up";

  private final CurrentOfficer current;
  private final AccessTable table;
  private final SignInSettings settings;
  private final boolean demo;

  /** What shows depends on these two alone. */
  private record Seat(Role role, String line) {}

  private final Map<Seat, List<Place>> shown = new ConcurrentHashMap<>();

  Shell(
      CurrentOfficer current,
      AccessTable table,
      SignInSettings settings,
      @Value("${relief.demo:false}") boolean demo) {
    this.current = current;
    this.table = table;
    this.settings = settings;
    this.demo = demo;
  }

  public Optional<Officer> officer() {
    return current.find();
  }

  /** Only places that exist and that this officer may open. */
  public List<Place> places() {
    return officer()
        .map(who -> shown.computeIfAbsent(new Seat(who.role(), who.unit().line()), on -> of(who)))
        .orElse(List.of());
  }

  private List<Place> of(Officer who) {
    return PLACES.stream().filter(place -> shows(who, place)).toList();
  }

  /** Those that stand side by side; the others are in {@link #more}. */
  public List<Place> first() {
    List<Place> places = places();
    return places.size() > SIDE_BY_SIDE + 1 ? places.subList(0, SIDE_BY_SIDE) : places;
  }

  /** Those of the menu behind; none when all have room. */
  public List<Place> more() {
    List<Place> places = places();
    return places.subList(first().size(), places.size());
  }

  /** Whether a page stands in the menu behind. */
  public boolean behind(String section) {
    return more().stream().anyMatch(place -> place.section().equals(section));
  }

  /** Whoever has the list of leads brings one from there. */
  private boolean shows(Officer who, Place place) {
    boolean twice = place.section().equals("bring") && open(who, "/leads");
    return !twice && open(who, place.href());
  }

  public boolean lookUp() {
    return officer().map(who -> open(who, LOOK_UP)).orElse(false);
  }

  /** Whether this officer may open a page: for tabs. */
  public boolean opens(String path) {
    return officer().map(who -> open(who, path)).orElse(false);
  }

  private boolean open(Officer officer, String path) {
    return table.allows(officer, "GET", path);
  }

  public boolean demo() {
    return demo;
  }

  public String place() {
    return settings.place();
  }

  /** Language of the page, for {@code html lang}. */
  public String language() {
    return english() ? "en" : "zh-CN";
  }

  public boolean english() {
    return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /**
   * A place of the top bar.
   *
   * @param section name that a page gives itself; label under {@code kit.place.<section>}
   */
  public record Place(String section, String href) {}
}
