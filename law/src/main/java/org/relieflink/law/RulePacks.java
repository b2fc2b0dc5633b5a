package org.relieflink.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * 全部规则包：按地方、机关和日期找适用的那一个。All packs, inheritance resolved: province, then city, then adopted rules,
 * then the place's own.
 */
public final class RulePacks {
  private static final List<String> FILES =
      List.of(
          "990000.yaml",
          "990100.yaml",
          "guanyun.yaml",
          "990123.yaml",
          "990200.yaml",
          "990223.yaml",
          "990323-2024.yaml",
          "990323-2026.yaml",
          "990123-court.yaml");
  private static final RulePacks SHIPPED = readFiles(shippedFiles()).orThrow();

  private final List<RulePack> packs;

  private RulePacks(List<RulePack> packs) {
    this.packs = packs;
  }

  /** The packs that ship with the program. */
  public static RulePacks shipped() {
    return SHIPPED;
  }

  /** The files of the shipped packs. */
  static List<PackFile> shippedFiles() {
    return FILES.stream().map(name -> new PackFile(name, Resources.text("packs/" + name))).toList();
  }

  /** The shipped packs and further files, such as an office's own. */
  public static Reading<RulePacks> shippedAnd(List<String> yamls) {
    return shippedAndFiles(yamls.stream().map(yaml -> new PackFile("", yaml)).toList());
  }

  /** The shipped packs and further files, each named in what is said about it. */
  public static Reading<RulePacks> shippedAndFiles(List<PackFile> files) {
    List<PackFile> all = new ArrayList<>(shippedFiles());
    all.addAll(files);
    return readFiles(all);
  }

  /** All complete packs in file order. */
  public List<RulePack> all() {
    return packs;
  }

  /** The pack of the procuratorate of a place on a day. */
  public Optional<RulePack> effective(String place, LocalDate on) {
    return effective(place, Organ.PROCURATORATE, on);
  }

  /** The pack that applies in a place and organ on a day. */
  public Optional<RulePack> effective(String place, Organ organ, LocalDate on) {
    return packs.stream()
        .filter(pack -> pack.place().equals(place) && pack.extras().organ() == organ)
        .filter(pack -> pack.covers(on))
        .max(Comparator.comparing(RulePack::from));
  }

  /** The pack that applies to these facts. */
  public Optional<RulePack> effective(Facts facts) {
    return effective(facts.place(), facts.circumstances().organ(), facts.asOf());
  }

  /** The pack with this id and version, for replays. */
  public Optional<RulePack> find(String id, String version) {
    return packs.stream()
        .filter(pack -> pack.id().equals(id) && pack.version().equals(version))
        .findFirst();
  }

  /** Reads packs in any order. */
  public static Reading<RulePacks> read(List<String> yamls) {
    return readFiles(yamls.stream().map(yaml -> new PackFile("", yaml)).toList());
  }

  /** Reads packs in any order; every problem of every file in one pass. */
  public static Reading<RulePacks> readFiles(List<PackFile> files) {
    List<PackLayer> layers = new ArrayList<>();
    List<YamlProblem> problems = new ArrayList<>();
    for (PackFile file : files) {
      Reading<PackLayer> reading = PackLayer.read(file);
      if (reading instanceof Reading.Bad<PackLayer> bad) {
        problems.addAll(bad.problems());
      } else {
        layers.add(reading.orThrow());
      }
    }
    PackResolver resolver = new PackResolver(layers);
    List<RulePack> packs = resolver.packs();
    problems.addAll(resolver.problems());
    return problems.isEmpty()
        ? new Reading.Good<>(new RulePacks(packs))
        : new Reading.Bad<>(problems);
  }
}
