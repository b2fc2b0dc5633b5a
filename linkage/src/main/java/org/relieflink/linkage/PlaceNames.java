package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.kernel.DivisionCode.Status;
import org.relieflink.kernel.HanCharacters;
import org.relieflink.kernel.Townships;
import org.relieflink.kernel.Townships.Township;

/**
 * 一个县的地名：县名和乡镇名，不带“县、镇”。 The short names of a county and its towns, for addresses that leave out 县
 * or 镇 (云溪桥头柳湾村). Loaded per county when such an address comes.
 */
final class PlaceNames {
  private static final String[] KINDS = {
    "街道办事处", "街道", "民族乡", "自治县", "自治旗", "地区", "苏木", "镇", "乡", "县", "市", "区", "旗"
  };

  private static final Map<Integer, PlaceNames> COUNTIES = new ConcurrentHashMap<>();

  private static final PlaceNames NOWHERE = new PlaceNames(List.of(), List.of());

  private final int[][] county;
  private final int[][] towns;

  private PlaceNames(List<String> county, List<String> towns) {
    this.county = shortNames(county);
    this.towns = shortNames(towns);
  }

  private static PlaceNames of(int code) {
    PlaceNames known = COUNTIES.get(code);
    return known == null ? load(code) : known;
  }

  /** Unknown codes are not kept: a wrong column must not fill the memory. */
  private static PlaceNames load(int code) {
    DivisionCode division = new DivisionCode(Integer.toString(code));
    if (division.status() == Status.UNKNOWN) {
      return NOWHERE;
    }
    boolean real = division.status() != Status.SYNTHETIC;
    List<String> towns =
        real ? Townships.listIn(division).stream().map(Township::name).toList() : List.of();
    PlaceNames names = new PlaceNames(List.of(division.name()), towns);
    COUNTIES.put(code, names);
    return names;
  }

  private static boolean isCode(int code) {
    return code >= 100_000 && code <= 999_999;
  }

  /** Length of the county's short name if it stands at a place; 0 if it does not. */
  static int county(int code, AddressText text, int at) {
    return isCode(code) ? longest(of(code).county, text, at) : 0;
  }

  /** Length of a town's short name if one of the county's stands at a place; 0 if none does. */
  static int town(int code, AddressText text, int at) {
    return isCode(code) ? longest(of(Counties.current(code)).towns, text, at) : 0;
  }

  private static int longest(int[][] names, AddressText text, int at) {
    int longest = 0;
    for (int[] name : names) {
      boolean here = name.length > longest;
      for (int i = 0; here && i < name.length; i++) {
        here = text.at(at + i) == name[i];
      }
      longest = here ? name.length : longest;
    }
    return longest;
  }

  private static int[][] shortNames(List<String> names) {
    List<int[]> all = new ArrayList<>();
    for (String name : names) {
      String bare = name;
      for (String kind : KINDS) {
        if (bare.endsWith(kind)) {
          bare = bare.substring(0, bare.length() - kind.length());
          break;
        }
      }
      int[] characters = bare.codePoints().map(HanCharacters::canonical).toArray();
      if (characters.length >= 2) {
        all.add(characters);
      }
    }
    all.sort(Arrays::compare);
    return all.toArray(int[][]::new);
  }
}
