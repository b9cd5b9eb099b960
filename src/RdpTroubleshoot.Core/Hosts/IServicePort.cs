namespace RdpTroubleshoot.Hosts;

/// <summary>Windows services.</summary>
public interface IServicePort
{
    /// <summary>One service, or <see cref="ObservedState.Absent"/> when it is not installed.</summary>
    /// <param name="name">The service's key name, such as <c>TermService</c>.</param>
    Observed<ServiceEntry> Read(string name);
}
