namespace RdpTroubleshoot.Windows.Reading;

/// <summary>Numbers that Windows functions answer with (winerror.h, ntstatus.h).</summary>
internal static class NativeCode
{
    public const uint Success = 0;
    public const uint FileNotFound = 2;
    public const uint PathNotFound = 3;
    public const uint AccessDenied = 5;
    public const uint NotSameDevice = 17;
    public const uint NoMoreFiles = 18;
    public const uint SharingViolation = 32;
    public const uint LockViolation = 33;
    public const uint NotSupported = 50;
    public const uint FileExists = 80;
    public const uint CallNotImplemented = 120;
    public const uint InsufficientBuffer = 122;
    public const uint AlreadyExists = 183;
    public const uint MoreData = 234;
    public const uint NoMoreItems = 259;
    public const uint NoToken = 1008;
    public const uint KeyDeleted = 1018;
    public const uint DependentServicesRunning = 1051;
    public const uint ServiceAlreadyRunning = 1056;
    public const uint ServiceDisabled = 1058;
    public const uint ServiceDoesNotExist = 1060;
    public const uint ServiceNotActive = 1062;
    public const uint ServiceSpecificError = 1066;
    public const uint NotAllAssigned = 1300;
    public const uint InvalidOwner = 1307;
    public const uint PrivilegeNotHeld = 1314;

    /// <summary>ERROR_TIMEOUT: it did not end in the time it had.</summary>
    public const uint Timeout = 1460;

    /// <summary>ERROR_EVT_CHANNEL_NOT_FOUND: there is no such event log.</summary>
    public const uint EventChannelNotFound = 15007;

    /// <summary>CRYPT_E_NOT_FOUND: no such property, or no more certificates.</summary>
    public const uint CryptNotFound = 0x80092004;

    /// <summary>CRYPT_E_EXISTS: the store has it already.</summary>
    public const uint CryptExists = 0x80092005;

    /// <summary>STATUS_NO_MORE_ENTRIES: nobody holds the account right.</summary>
    public const uint NoMoreEntries = 0x8000001A;

    private const uint Win32Facility = 0x80070000;
    private const uint StatusObjectNameNotFound = 0xC0000034;
    private const uint StatusObjectPathNotFound = 0xC000003A;
    private const uint StatusAccessDenied = 0xC0000022;
    private const uint StatusPrivilegeNotHeld = 0xC0000061;

    /// <summary>The Win32 error inside an HRESULT of the Win32 facility or a well-known NTSTATUS; any other number as it is.</summary>
    /// <param name="code">A Win32 error, HRESULT or NTSTATUS.</param>
    public static uint ToWin32(uint code) => code switch
    {
        StatusAccessDenied => AccessDenied,
        StatusPrivilegeNotHeld => PrivilegeNotHeld,
        StatusObjectNameNotFound => FileNotFound,
        StatusObjectPathNotFound => PathNotFound,
        _ => (code & 0xFFFF0000) == Win32Facility ? code & 0xFFFF : code,
    };
}
