package org.relieflink.platform.pool.internal.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 已经有主的：别的名单用着的编号、字头和类别。 What other lists have already, which an own contract must leave alone.
 *
 * @param shipped ids of the contracts that ship: they are never replaced
 * @param others every other contract, in force or withdrawn: prefix and class are theirs
 * @param former the version of this contract that was released last, by its id
 */
record Taken(Set<String> shipped, List<Contract> others, Map<String, Contract> former) {}
