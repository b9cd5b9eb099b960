using System;

namespace RdpTroubleshoot.Recordings;

/// <summary>Stands for the end of the process: whatever runs after it has no effect on the machine.</summary>
/// <param name="write">The write at which it was killed.</param>
public sealed class ProcessKilledException(string write) : Exception("killed at: " + write);
