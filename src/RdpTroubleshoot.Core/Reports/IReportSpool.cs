namespace RdpTroubleshoot.Reports;

/// <summary>Keeps the written parts of a report until their order is known: the worst machine comes first, and it may be met last.</summary>
public interface IReportSpool
{
    /// <summary>Keeps a part behind those that are kept already.</summary>
    /// <param name="part">The part.</param>
    void Append(string part);

    /// <summary>A part that is kept.</summary>
    /// <param name="index">Its place in the order in which they were kept, from 0.</param>
    string Read(int index);
}
