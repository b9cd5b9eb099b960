namespace RdpTroubleshoot.Hosts;

/// <summary>A listening TCP socket.</summary>
/// <param name="Address">The local address, such as <c>0.0.0.0</c> or <c>::</c>.</param>
/// <param name="Port">The local port.</param>
/// <param name="ProcessId">The owning process; 0 when the host does not say.</param>
/// <param name="ProcessName">The process's name, or empty.</param>
public sealed record TcpListenerEntry(string Address, int Port, long ProcessId, string ProcessName);
