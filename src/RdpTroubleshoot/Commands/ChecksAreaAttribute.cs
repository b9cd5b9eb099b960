using System;
using RdpTroubleshoot.Judgement;

namespace RdpTroubleshoot.Commands;

/// <summary>The area whose checks a cmdlet runs: read by the cmdlet and by the completion of its ids.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ChecksAreaAttribute : Attribute
{
    public ChecksAreaAttribute(Area area) => Area = area;

    public Area Area { get; }
}
