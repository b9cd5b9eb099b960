using System;
using System.Collections.Generic;

namespace RdpTroubleshoot.Hosts;

/// <summary>One event.</summary>
/// <param name="Id">The event id (low 16 bits).</param>
/// <param name="Time">When it was logged, in UTC.</param>
/// <param name="Data">Its data by field name; classic insertion strings by their index from "0", binary data in hexadecimal as "Binary".</param>
public sealed record EventEntry(int Id, DateTime Time, IReadOnlyDictionary<string, string> Data);
