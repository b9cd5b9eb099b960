namespace RdpTroubleshoot.Recordings;

/// <summary>The errors that a recorded machine answers with (winerror.h).</summary>
public static class RecordedErrors
{
    /// <summary>ERROR_FILE_NOT_FOUND.</summary>
    public const uint FileNotFound = 2;

    /// <summary>ERROR_ACCESS_DENIED.</summary>
    public const uint AccessDenied = 5;

    /// <summary>ERROR_SHARING_VIOLATION.</summary>
    public const uint SharingViolation = 32;

    /// <summary>ERROR_DISK_FULL.</summary>
    public const uint DiskFull = 112;

    /// <summary>ERROR_ALREADY_EXISTS.</summary>
    public const uint AlreadyExists = 183;

    /// <summary>ERROR_DEPENDENT_SERVICES_RUNNING.</summary>
    public const uint DependentServicesRunning = 1051;

    /// <summary>ERROR_SERVICE_REQUEST_TIMEOUT.</summary>
    public const uint ServiceRequestTimeout = 1053;

    /// <summary>ERROR_SERVICE_DISABLED.</summary>
    public const uint ServiceDisabled = 1058;

    /// <summary>ERROR_SERVICE_DOES_NOT_EXIST.</summary>
    public const uint ServiceDoesNotExist = 1060;

    /// <summary>ERROR_SERVICE_DEPENDENCY_FAIL.</summary>
    public const uint ServiceDependencyFail = 1068;

    /// <summary>EPT_S_NOT_REGISTERED.</summary>
    public const uint NotRegistered = 1753;

    /// <summary>ERROR_NOT_FOUND.</summary>
    public const uint NotFound = 1168;
}
