namespace RdpTroubleshoot.ErrorCodes;

/// <summary>What the meaning of a code rests on.</summary>
public enum ErrorCertainty
{
    /// <summary>No source was found.</summary>
    Unknown = 0,

    /// <summary>Concluded from the pattern of other codes: a guess.</summary>
    Inferred,

    /// <summary>Reported by people who looked into a case.</summary>
    FieldReport,

    /// <summary>Known in the field and not looked up for this table.</summary>
    GeneralKnowledge,

    /// <summary>What the client's own message texts say.</summary>
    ClientText,

    /// <summary>Read in the source of another implementation.</summary>
    ReadInSource,

    /// <summary>Measured against a real peer.</summary>
    Measured,

    /// <summary>In Microsoft's documentation.</summary>
    Documented,
}
