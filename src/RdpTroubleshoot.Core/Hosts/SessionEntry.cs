namespace RdpTroubleshoot.Hosts;

/// <summary>A session, or a listener in state <c>Listen</c> (WTS_SESSION_INFO, wtsapi32.h). User names are not read.</summary>
/// <param name="Id">The session id.</param>
/// <param name="Name">The station name, such as <c>Console</c>, <c>RDP-Tcp</c> or <c>RDP-Tcp#3</c>.</param>
/// <param name="State">The state by the names of WTS_CONNECTSTATE_CLASS without their prefix, such as <c>Active</c>, <c>Listen</c>.</param>
public sealed record SessionEntry(long Id, string Name, string State);
