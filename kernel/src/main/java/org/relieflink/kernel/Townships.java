package org.relieflink.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 乡镇、街道（统计用区划代码，2023-06-30）· Townships and streets, for reading addresses.
 *
 * <p>Some belong to development zones whose county code no citizen number carries.
 */
public final class Townships {
  private Townships() {}

  /**
   * 一个乡镇或街道 · One township or street.
   *
   * @param code nine-digit statistical code
   * @param name such as 景山街道
   * @param county six-digit code of the county it is counted under
   */
  public record Township(String code, String name, DivisionCode county) {}

  /** 按九位代码 · By nine-digit code. */
  public static Optional<Township> find(String code) {
    return code.length() < 6
        ? Optional.empty()
        : Table.of(code.substring(0, 6)).stream().filter(t -> t.code().equals(code)).findFirst();
  }

  /** 某县的全部乡镇，按代码排序 · All townships of a county, in code order. */
  public static List<Township> listIn(DivisionCode county) {
    return List.copyOf(Table.of(county.code()));
  }

  private static final class Table {
    private static final Map<String, List<Township>> BY_COUNTY = new TreeMap<>();

    static {
      ReferenceTable.forEachRow("townships_2023.csv", 3, Table::add);
    }

    static List<Township> of(String county) {
      return BY_COUNTY.getOrDefault(county, List.of());
    }

    private static void add(String[] cells) {
      BY_COUNTY
          .computeIfAbsent(cells[2], county -> new ArrayList<>())
          .add(new Township(cells[0], cells[1], new DivisionCode(cells[2])));
    }
  }
}
