using System;

namespace RdpTroubleshoot.Reports;

/// <summary>What a report says of itself.</summary>
/// <param name="Title">Its title.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
/// <param name="ModuleVersion">The version of the module that made it.</param>
public sealed record ReportHeader(string Title, DateTime CreatedAt, string ModuleVersion);
