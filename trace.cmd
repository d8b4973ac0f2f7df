@echo off
rem trace: starts the program. In a checkout it builds it first, when it is missing or a source has changed.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "target=%home%target"
set "jar=%target%\trace-all.jar"
set "archive=%target%\trace.jsa"
set "code=0"

rem The console shows and takes UTF-8 while the program runs. Some languages end the number with a full stop.
set "codepage="
for /f "tokens=2 delims=:" %%c in ('chcp') do set "codepage=%%c"
if defined codepage set "codepage=%codepage: =%"
if defined codepage set "codepage=%codepage:.=%"
if not "%codepage%"=="65001" chcp 65001 >nul

rem Which Java: TRACE_JAVA, then JAVA_HOME, then the path.
set "java="
if defined TRACE_JAVA set "java=%TRACE_JAVA%"
if not defined java if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%j in (java.exe) do set "java=%%~$PATH:j"
if not defined java goto nojava
if not exist "%java%" goto nojava
for %%d in ("%java%\..\..") do set "jdk=%%~fd"

rem Every JDK says in a file which one it is: to read that takes less time than to ask it.
set "version="
if exist "%jdk%\release" for /f "tokens=2 delims==" %%v in ('findstr /b /c:"JAVA_VERSION=" "%jdk%\release"') do set "version=%%~v"
if not defined version for /f "tokens=3" %%v in ('call "%java%" -version 2^>^&1 ^| findstr /c:" version "') do if not defined version set "version=%%~v"
if not defined version goto nojava
set "major="
for /f "tokens=1,2 delims=.-+_" %%a in ("%version%") do if "%%a"=="1" (set "major=%%b") else set "major=%%a"
if not defined major goto nojava
if %major% LSS 17 goto oldjava

rem The Tab key must neither wait for a build nor speak.
if "%~1"=="__complete" (
  if not exist "%jar%" goto end
  goto run
)
if defined TRACE_NO_BUILD goto run
if not exist "%home%src\main" goto built
if not exist "%jar%" goto build

rem Newer than the jar: a file, or a folder from which something was taken away.
powershell -NoProfile -NonInteractive -Command "$j=(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc; $p='pom.xml','src\main','templates' | ForEach-Object { Join-Path $env:home $_ }; $all=@(Get-Item -LiteralPath $p -ErrorAction SilentlyContinue) + @(Get-ChildItem -LiteralPath $p -Recurse -ErrorAction SilentlyContinue); if ($all | Where-Object { $_.LastWriteTimeUtc -gt $j } | Select-Object -First 1) { exit 3 }; exit 0" >nul 2>&1
if errorlevel 3 goto build
goto run

:built
if exist "%jar%" goto run
echo trace: まだ準備ができていません。trace-all.jar がありません。 1>&2
set "code=2"
goto end

:build
if not exist "%jdk%\bin\javac.exe" goto nocompiler
where mvn >nul 2>&1
if errorlevel 1 goto nomaven
if not exist "%target%" mkdir "%target%" 2>nul
if not exist "%target%" goto readonly
rem One builder at a time: the folder can be made by one only. Older than ten minutes, nobody works in it any more.
set /a waited=0
:wait
mkdir "%target%\.building" 2>nul && goto locked
if not exist "%target%\.building" goto readonly
if %waited%==0 echo trace: 別の場所で準備中です。終わるのを待っています… 1>&2
set /a waited+=1
if %waited% GTR 600 rmdir /s /q "%target%\.building" 2>nul
ping -n 2 127.0.0.1 >nul
goto wait

:locked
if not %waited%==0 if exist "%jar%" (
  rmdir /s /q "%target%\.building" 2>nul
  goto run
)
echo trace: 準備しています。最初の一回だけ、1〜2分かかります… 1>&2
if exist "%target%\classes" rmdir /s /q "%target%\classes" 2>nul
del /q "%archive%" "%archive%.key" 2>nul
setlocal
set "JAVA_HOME=%jdk%"
pushd "%home%"
call mvn -B -q -ntp -Dstyle.color=never -Dquick -DskipTests package >"%target%\build.log" 2>&1 <nul
set "built=%errorlevel%"
popd
endlocal & set "built=%built%"
rmdir /s /q "%target%\.building" 2>nul
if not "%built%"=="0" (
  type "%target%\build.log" 1>&2
  echo trace: 準備に失敗しました。上の表示が理由です（target\build.log にもあります）。 1>&2
  set "code=2"
  goto end
)
powershell -NoProfile -NonInteractive -Command "(Get-Item -LiteralPath $env:jar).LastWriteTimeUtc = [DateTime]::UtcNow" >nul 2>&1
echo trace: 準備ができました。 1>&2

:run
set "flags=-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Djdk.console=java.base"
rem What is typed comes over a library of the system; from 24 on Java warns unless that is allowed.
set "native="
if "%~1"=="record" set "native=--enable-native-access=ALL-UNNAMED"
if "%~1"=="new" set "native=--enable-native-access=ALL-UNNAMED"

rem A class-data archive belongs to one Java and one jar in one place; its size is kept beside it.
set "key=%java% %version% %jar%"
set "have="
set "size="
if exist "%archive%.key" (
  set /p have=<"%archive%.key"
  for /f "usebackq skip=1 delims=" %%s in ("%archive%.key") do set "size=%%s"
)
set "found="
if exist "%archive%" for %%f in ("%archive%") do set "found=%%~zf"
if not "%have%"=="%key%" goto learn
if "%size%"=="0" goto plain
if "%size%"=="%found%" goto fast

rem Made once, which takes two or three seconds; cmd knows no background that outlives it in silence.
:learn
if "%~1"=="__complete" goto plain
if defined TRACE_NO_ARCHIVE goto plain
if not exist "%target%" goto plain
del /q "%archive%" "%archive%.key" 2>nul
set "size=0"
"%java%" %flags% -XX:ArchiveClassesAtExit="%archive%.new" -cp "%jar%" trace.cli.Training >nul 2>&1 <nul
if errorlevel 1 goto learned
"%java%" %flags% -Xshare:on -XX:SharedArchiveFile="%archive%.new" -cp "%jar%" trace.cli.Main --version >nul 2>&1 <nul
if errorlevel 1 goto learned
move /y "%archive%.new" "%archive%" >nul 2>&1
if exist "%archive%" for %%f in ("%archive%") do set "size=%%~zf"
:learned
del /q "%archive%.new" 2>nul
setlocal EnableDelayedExpansion
>"!archive!.key" echo !key!
>>"!archive!.key" echo !size!
endlocal
if "%size%"=="0" goto plain

:fast
set "TRACE_ARCHIVE=%archive%"
"%java%" %flags% %native% -XX:SharedArchiveFile="%archive%" -cp "%jar%" trace.cli.Main %*
set "code=%errorlevel%"
goto end

:plain
"%java%" %flags% %native% -cp "%jar%" trace.cli.Main %*
set "code=%errorlevel%"
goto end

:nojava
echo trace: Java 17 以上が必要ですが、見つかりません。JDK 17 以上を入れるか、JAVA_HOME を設定してください。 1>&2
set "code=2"
goto end

:oldjava
echo trace: Java 17 以上が必要です。見つかったのは Java %version% です。JDK 17 以上を入れるか、JAVA_HOME を設定してください。 1>&2
set "code=2"
goto end

:nocompiler
echo trace: 最初の準備に JDK が必要です。見つかった Java には、コンパイラー（javac）がありません。JDK 17 以上を入れるか、JAVA_HOME を設定してください。 1>&2
set "code=2"
goto end

:nomaven
echo trace: 最初の準備に Maven が必要ですが、見つかりません（mvn）。Maven を入れてから、もう一度お試しください。 1>&2
set "code=2"
goto end

:readonly
if exist "%jar%" goto changed
echo trace: まだ準備ができていません。ここには書き込めないので、準備できません。 1>&2
set "code=2"
goto end

:changed
echo trace: 変わったところがありますが、書き込めないので、前に準備したもので動きます。 1>&2
goto run

:end
if defined codepage if not "%codepage%"=="65001" chcp %codepage% >nul
exit /b %code%
