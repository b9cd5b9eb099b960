using System;

namespace RdpTroubleshoot.Benchmarks;

/// <summary>A module could not be imported.</summary>
internal sealed class ImportFailedException(string message) : Exception(message);
