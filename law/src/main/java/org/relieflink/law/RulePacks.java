package org.relieflink.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * 全部规则包：按地方和日期找适用的那一个。All packs, inheritance resolved: province, then city, then adopted rules,
 * then the place's own.
 */
public final class RulePacks {
  private static final List<String> FILES =
      List.of("packs/990000.yaml", "packs/990100.yaml", "packs/guanyun.yaml", "packs/990123.yaml");
  private static final RulePacks SHIPPED =
      read(FILES.stream().map(Resources::text).toList()).orThrow();

  private final List<RulePack> packs;

  private RulePacks(List<RulePack> packs) {
    this.packs = packs;
  }

  /** The packs that ship with the program. */
  public static RulePacks shipped() {
    return SHIPPED;
  }

  /** The shipped packs and further files, such as an office's own. */
  public static Reading<RulePacks> shippedAnd(List<String> yamls) {
    List<String> all = new ArrayList<>(FILES.stream().map(Resources::text).toList());
    all.addAll(yamls);
    return read(all);
  }

  /** All complete packs in file order. */
  public List<RulePack> all() {
    return packs;
  }

  /** The pack that applies in a place on a day. */
  public Optional<RulePack> effective(String place, LocalDate on) {
    return packs.stream()
        .filter(pack -> pack.place().equals(place) && pack.covers(on))
        .max(Comparator.comparing(RulePack::from));
  }

  /** The pack with this id and version, for replays. */
  public Optional<RulePack> find(String id, String version) {
    return packs.stream()
        .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
        .findFirst();
  }

  /** Reads packs; a pack may inherit only from an earlier file. */
  public static Reading<RulePacks> read(List<String> yamls) {
    Map<String, PackLayer> layers = new LinkedHashMap<>();
    List<YamlProblem> problems = new ArrayList<>();
    List<RulePack> packs = new ArrayList<>();
    for (String yaml : yamls) {
      Reading<PackLayer> reading = PackLayer.read(yaml);
      if (reading instanceof Reading.Bad<PackLayer> bad) {
        problems.addAll(bad.problems());
      } else {
        PackLayer layer = reading.orThrow();
        problems.addAll(missing(layer, layers));
        layers.put(layer.id(), layer);
        resolve(layer, layers).ifPresent(packs::add);
      }
    }
    return problems.isEmpty()
        ? new Reading.Good<>(new RulePacks(List.copyOf(packs)))
        : new Reading.Bad<>(problems);
  }

  private static List<YamlProblem> missing(PackLayer layer, Map<String, PackLayer> layers) {
    return List.of(layer.parent(), layer.adopts()).stream()
        .filter(id -> !id.isEmpty() && !layers.containsKey(id))
        .map(id -> new YamlProblem(1, 1, layer.id(), "没有规则包“" + id + "”。", "请先放入它，或者改正名字。"))
        .toList();
  }

  private static Optional<RulePack> resolve(PackLayer layer, Map<String, PackLayer> layers) {
    List<PackLayer> chain = chain(layer, layers);
    PackLayer.Sections merged = PackLayer.Sections.none();
    for (PackLayer one : chain) {
      merged = one.sections().over(merged);
    }
    return complete(merged) ? Optional.of(pack(layer, chain, merged)) : Optional.empty();
  }

  private static List<PackLayer> chain(PackLayer layer, Map<String, PackLayer> layers) {
    List<PackLayer> chain = new ArrayList<>();
    for (String id : List.of(layer.parent(), layer.adopts())) {
      PackLayer base = layers.get(id);
      if (base != null) {
        chain.addAll(chain(base, layers));
      }
    }
    chain.add(layer);
    return chain;
  }

  private static boolean complete(PackLayer.Sections s) {
    return !s.caseTypes().isEmpty()
        && !s.defaults().isEmpty()
        && s.unit() != null
        && s.years() != null
        && s.hardship() != null
        && s.supplements() != null
        && s.fault() != null
        && s.cap() != null
        && s.rounding() != null;
  }

  private static RulePack pack(PackLayer layer, List<PackLayer> chain, PackLayer.Sections s) {
    RulePack pack = undigested(layer, chain.stream().map(PackLayer::id).toList(), s, "");
    return undigested(layer, pack.chain(), s, PackJson.digest(pack));
  }

  private static RulePack undigested(
      PackLayer layer, List<String> chain, PackLayer.Sections s, String digest) {
    return new RulePack(
        layer.id(),
        layer.version(),
        layer.title(),
        layer.place(),
        layer.office(),
        layer.from(),
        layer.to(),
        layer.lastConfirmedOn(),
        chain,
        Objects.requireNonNull(s.unit()),
        s.caseTypes(),
        Objects.requireNonNull(s.years()),
        Objects.requireNonNull(s.hardship()),
        Objects.requireNonNull(s.supplements()),
        Objects.requireNonNull(s.fault()),
        Objects.requireNonNull(s.cap()),
        Objects.requireNonNull(s.rounding()),
        s.defaults(),
        digest);
  }
}
