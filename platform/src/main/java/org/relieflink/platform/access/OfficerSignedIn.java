package org.relieflink.platform.access;

/** 已登录：somebody signed in through the form (event for the trail). */
public record OfficerSignedIn(Officer officer) {}
